/** Stands for the write key where no environment holds it. */
export const WRITE_KEY_PLACEHOLDER = 'YOUR_WRITE_KEY';

/**
 * Where a sandbox takes what is meant for `https://api.segment.io`.
 * @param endpoint ingestion base, such as `http://127.0.0.1:4173/sandbox`
 */
export function trackingHost(endpoint: string): string {
  return `${endpoint.replace(/\/+$/, '')}/segment`;
}

/** The same for what is meant for `https://api.segment.io/v1`. */
export function trackingUrl(endpoint: string): URL {
  return new URL(`${trackingHost(endpoint)}/v1`);
}

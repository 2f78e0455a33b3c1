/**
 * Where a sandbox takes what is meant for Segment's `/v1`.
 * @param endpoint ingestion base, such as `http://127.0.0.1:4173/sandbox`
 */
export function trackingUrl(endpoint: string): URL {
  return new URL(`${endpoint.replace(/\/+$/, '')}/segment/v1`);
}

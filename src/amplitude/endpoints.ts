import type { Region } from '../plan/plan.ts';

/** Amplitude's ingestion hosts. The EU host has no "2" in its name. */
export const HOSTS: Record<Region, string> = {
  us: 'https://api2.amplitude.com',
  eu: 'https://api.eu.amplitude.com',
};

/** Paths below an ingestion host. */
export const PATHS = {
  identify: '/identify',
  groupidentify: '/groupidentify',
  httpapi: '/2/httpapi',
  batch: '/batch',
} as const;

/** One of the four ingestion endpoints. */
export type Endpoint = keyof typeof PATHS;

/** Which endpoint a URL or path means; `https://x/sandbox/2/httpapi?a=b` is `httpapi`. */
export function endpointOf(url: string): Endpoint | undefined {
  const path = url.replace(/[?#].*$/, '');
  if (path.endsWith(PATHS.groupidentify)) return 'groupidentify';
  if (path.endsWith(PATHS.identify)) return 'identify';
  if (path.endsWith(PATHS.httpapi)) return 'httpapi';
  return path.endsWith(PATHS.batch) ? 'batch' : undefined;
}

/** The address of an endpoint, below `base` if one is given and at Amplitude otherwise. */
export function endpointUrl(endpoint: Endpoint, region: Region, base: string = HOSTS[region]): string {
  return base.replace(/\/+$/, '') + PATHS[endpoint];
}

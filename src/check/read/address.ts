import { type Endpoint, endpointOf } from '../../amplitude/endpoints.ts';
import type { Region } from '../../plan/plan.ts';
import { trackingPathOf } from '../../segment/tracking-paths.ts';

/** An address as it was written, taken apart. Nothing of it has to be right. */
export interface Address {
  scheme: string;
  host: string;
  path: string;
}

/** Takes an address apart: `<https://api2.amplitude.com/identify?x>` has the path `/identify`. */
export function addressOf(url: string): Address {
  const [, scheme = '', host = '', path = ''] = /^<?(?:([a-z]+):\/\/)?([^/?#>]*)([^?#>]*)/i.exec(url) ?? [];
  return { scheme: scheme.toLowerCase(), host: host.replace(/:\d+$/, '').toLowerCase(), path };
}

/** Whether a host is one of Amplitude's: `api2.amplitude.com`, but not `notamplitude.com`. */
export function isAmplitude(host: string): boolean {
  return /(?:^|\.)amplitude\.com$/.test(host);
}

/** Whose an address is, by its host and then by its path; nothing if it is another's. */
export function serviceOf({ host, path }: Address): 'amplitude' | 'segment' | undefined {
  if (isAmplitude(host)) return 'amplitude';
  if (/(?:^|\.)segment(?:\.io|\.com|apis\.com)$|(?:^|\.)eu1\.segmentapis\.com$/.test(host)) return 'segment';
  if (trackingPathOf(path) !== undefined) return 'segment';
  return endpointOf(path) === undefined ? undefined : 'amplitude';
}

/** The region of a project whose data goes to a host. */
export function regionOf({ host }: Address): Region {
  return /(?:^|\.)(?:eu|eu1)\./.test(host) || host.startsWith('api2.eu') ? 'eu' : 'us';
}

/** The endpoint that a path which is none of the four was probably meant to be. */
export function meantEndpoint(path: string, isIdentification: boolean, namesGroup: boolean): Endpoint {
  const given = endpointOf(path.replace(/\/+$/, ''));
  if (given !== undefined) return given;
  if (/group.?identify/i.test(path)) return 'groupidentify';
  if (/identify/i.test(path)) return 'identify';
  if (isIdentification) return namesGroup ? 'groupidentify' : 'identify';
  return /batch/i.test(path) ? 'batch' : 'httpapi';
}

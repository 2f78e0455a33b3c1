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

/** Hosts that take data, also as they are mistaken: `api2.eu.amplitude.com`. */
const DATA_HOST = /^(?:api\d?|api\d?\.eu|eu\.api\d?)\.amplitude\.com$/;
/** Paths of the same hosts that are about something else than events and groups. */
const OTHER_PATH = /^\/(?:usermap|attribution|api\/)/;

/**
 * Whether a request to a host of Amplitude's, by its address alone, looks meant to send data. Its site, its CDN, the
 * configuration of its SDKs (`sr-client-cfg.amplitude.com`) and Session Replay have hosts of their own.
 */
export function isForData({ host, path }: Address): boolean {
  return endpointOf(path) !== undefined || (DATA_HOST.test(host) && !OTHER_PATH.test(path));
}

/** The region of a project whose data goes to a host. */
export function regionOf({ host }: Address): Region {
  return /(?:^|\.)(?:eu|eu1)\./.test(host) || host.startsWith('api2.eu') ? 'eu' : 'us';
}

/** How the last part of each path is written, without what stands between its letters. */
const WORDS: readonly [word: string, endpoint: Endpoint][] = [
  ['groupidentify', 'groupidentify'],
  ['identify', 'identify'],
  ['httpapi', 'httpapi'],
  ['batch', 'batch'],
];

/** Longer parts of a path are like none of the four. */
const LONGEST_PART = 20;

/** Whether one text becomes the other by at most so many letters added, left out, or changed. */
function isNear(one: string, other: string, most: number): boolean {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const now = [row + 1];
    for (let at = 0; at < other.length; at += 1)
      now.push(
        Math.min((now[at] ?? 0) + 1, (before[at + 1] ?? 0) + 1, (before[at] ?? 0) + (letter === other[at] ? 0 : 1)),
      );
    before = now;
  }
  return (before.at(-1) ?? 0) <= most;
}

/** The endpoint whose name a path holds, or almost: `/2/httpapi/x`, `/1/identify/`, `/2/htpapi`. The last part counts most. */
function nearEndpoint(path: string): Endpoint | undefined {
  const parts = path
    .slice(-200)
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/[^a-z]/g, ''))
    .filter((part) => part !== '' && part.length <= LONGEST_PART)
    .reverse();
  for (const part of parts) {
    const found =
      WORDS.find(([word]) => part.includes(word)) ??
      WORDS.find(([word]) => isNear(part, word, word.length > 5 ? 2 : 1));
    if (found) return found[1];
  }
  return undefined;
}

/** The endpoint that a path which is none of the four was probably meant to be: by the path, and else by the body. */
export function meantEndpoint(path: string, isIdentification: boolean, namesGroup: boolean): Endpoint {
  const given = endpointOf(path.replace(/\/+$/, '')) ?? nearEndpoint(path);
  if (given !== undefined) return given;
  if (isIdentification) return namesGroup ? 'groupidentify' : 'identify';
  return 'httpapi';
}

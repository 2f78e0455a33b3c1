import { type Endpoint, endpointOf, PATHS } from '../../amplitude/endpoints.ts';
import type { Report } from '../../sandbox/report.ts';
import { trackingHost } from '../../sources/segment/endpoint.ts';
import type { Artifact } from '../../sources/source.ts';
import type { Watched } from './watch-store.ts';

/** Why the check list does not go on, as far as it can be told. */
export type Trouble =
  | { kind: 'nothing' }
  /** Something came to a path that is no endpoint. */
  | { kind: 'stray'; path: string; method: string; right: readonly string[] }
  /** `tested` where tests of the wizard came too, whose groups show on the app's events. */
  | { kind: 'no-groups'; requests: number; tested: boolean };

function isStray({ endpoint, tracking }: Report): boolean {
  return endpoint === null && tracking === null;
}

/** Paths that the app should send to. */
function rightPaths({ source, requests }: Artifact, base: string): string[] {
  const root = new URL(source === 'segment' ? trackingHost(base) : base).pathname.replace(/\/$/, '');
  if (source === 'segment') return [`${root}/v1/…`];
  const endpoints = new Set(requests.map(({ url }) => endpointOf(url)).filter((each) => each !== undefined));
  return [...endpoints].map((endpoint: Endpoint) => root + PATHS[endpoint]);
}

/**
 * What seems to be wrong.
 * @param quiet whether enough time went by in vain
 * @param base the sandbox's address
 */
export function troubleOf(watched: Watched, quiet: boolean, artifact: Artifact, base: string): Trouble | undefined {
  const { checks, reports } = watched;
  if (!checks) return undefined;
  const { requests, withGroups, strays, refused } = checks;
  const good = requests - strays;
  if (strays > 0 && good <= 0) {
    const stray = reports.findLast(isStray);
    if (stray)
      return {
        kind: 'stray',
        path: stray.request.path,
        method: stray.method,
        right: rightPaths(artifact, base),
      };
  }
  if (!quiet || withGroups > 0) return undefined;
  if (good <= 0) return { kind: 'nothing' };
  // What was refused is told beside the check list.
  if (good <= refused) return undefined;
  return { kind: 'no-groups', requests: good - refused, tested: reports.some(({ isOwn }) => isOwn) };
}

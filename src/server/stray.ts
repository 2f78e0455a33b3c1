import { endpointOf, PATHS } from '../amplitude/endpoints.ts';
import { type Answer, textAnswer } from '../sandbox/answer.ts';
import { trackingPathOf } from '../segment/tracking-paths.ts';

const PLACES = `The sandbox takes requests at ${Object.values(PATHS)
  .map((path) => `/sandbox${path}`)
  .join(', ')}, and Segment’s at /sandbox/segment/v1/….`;

/** Whether a path below `/sandbox` is that of an endpoint, Amplitude's or Segment's. */
export function isEndpointPath(path: string): boolean {
  return endpointOf(path) !== undefined || trackingPathOf(path) !== undefined;
}

/** Whether a request may be a form for the root of the host, which is below `/sandbox` here: older SDKs post that. */
export function isForRoot({ method, url, headers }: Request): boolean {
  const isForm = headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true;
  return method === 'POST' && isForm && /^\/sandbox\/?$/.test(new URL(url).pathname);
}

/** The answer to a request at a path that is no endpoint's. It does not repeat the path, which may hold a key. */
export function strayAnswer(path: string): Answer {
  const problem = path.startsWith('/sandbox')
    ? 'There is no endpoint at this path, so nothing was taken in.'
    : isEndpointPath(path)
      ? 'This path lacks “/sandbox” in front, so nothing was taken in.'
      : 'There is nothing at this path that takes requests of apps.';
  return textAnswer(404, `${problem} ${PLACES}\n`);
}

import { type Endpoint, endpointOf } from '../amplitude/endpoints.ts';
import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { textOf } from '../amplitude/read-effects.ts';
import { LIMITS } from '../plan/limits.ts';
import { type TrackingPath, trackingPathOf } from '../segment/tracking-paths.ts';
import { readBody } from './body.ts';
import type { ByteBudget } from './byte-budget.ts';
import { basicUser, keysInFields, keysInMembers, keysInText } from './find-keys.ts';
import { formFieldsIn } from './form.ts';
import { parseJson } from './json.ts';
import { rootFormIn } from './root-form.ts';
import { type Secrets, secretsOf } from './secrets.ts';
import { type ToldRequest, tellFields, tellText } from './told-request.ts';
import { TRACKING_BYTES } from './tracking-limits.ts';

/** A request taken apart, not judged yet. Keys are hidden in all of it but `apiKey`. */
export interface Received {
  endpoint: Endpoint | undefined;
  /** Whether it is a form for the root of the host: events, though not as the endpoint takes them. */
  isRootForm: boolean;
  /** For Segment rather than Amplitude. */
  tracking: TrackingPath | undefined;
  method: string;
  /** Characters of path and query. */
  urlLength: number;
  bodyState: 'whole' | 'too-large' | 'undecodable';
  /** Bytes of the body: on the wire, and unzipped. */
  wireBytes: number;
  bodyBytes: number;
  /** The body on the wire, with its keys; nothing if it was too large to be held. */
  wire: Uint8Array<ArrayBuffer> | undefined;
  /** Whether there is a body, and it is no form: JSON, as the event endpoints want it, or anything else. */
  hasText: boolean;
  /** From where the endpoint looks for it: form or query, or the JSON body. */
  apiKey: string | undefined;
  /** The JSON body, or the parsed `identification`; undefined where there is none or it is not JSON. */
  content: unknown;
  /** `options`, parsed; `options=undefined`, which Segment sends, is as good as none. */
  options: unknown;
  fault: string | null;
  /** Whether the wizard's own page sent it, as browsers say of requests to a page's own server. */
  isOwn: boolean;
  secrets: Secrets;
  told: ToldRequest;
}

/** How much may be held of bodies, in bytes, below what the endpoints take. */
export interface BodyRoom {
  each: number;
  /** Of all that are being read. */
  together: ByteBudget;
}

/** Bytes an endpoint takes. `/identify` has no documented limit; a live test had about 2 MB refused, so 1 MB it is. */
function bytesTaken(endpoint: Endpoint | undefined, tracking: TrackingPath | undefined): number {
  if (tracking !== undefined) return tracking === 'batch' ? TRACKING_BYTES.batch : TRACKING_BYTES.call;
  return endpoint === 'batch' ? LIMITS.batchBytes : LIMITS.requestBytes;
}

/**
 * Reads a request.
 * @param room what may be held of bodies
 * @param isStray whether it came to no endpoint, whatever its path looks like
 * @throws whatever reading the body throws, such as the client's abort
 */
export async function receive(request: Request, room: BodyRoom, isStray = false): Promise<Received> {
  const url = new URL(request.url);
  const tracking = isStray ? undefined : trackingPathOf(url.pathname);
  const named = tracking === undefined && !isStray ? endpointOf(url.pathname) : undefined;
  const fault = url.searchParams.get('fault');
  const query = [...url.searchParams].filter(([name]) => name !== 'fault');
  const body = await readBody(request, Math.min(room.each, bytesTaken(named, tracking)), room.together);
  const bytes = body.state === 'whole' ? body.bytes : new Uint8Array();
  const takesJson = named === 'httpapi' || named === 'batch' || tracking !== undefined;

  const contentType = request.headers.get('content-type') ?? '';
  const form = takesJson ? [] : await formFieldsIn(bytes, contentType);
  const text = form.length > 0 ? '' : new TextDecoder().decode(bytes);
  const json = parseJson(text);
  const field = (name: string) => [...form, ...query].find(([given]) => given === name)?.[1];
  const member = (name: string) => (isDictionary(json) && Object.hasOwn(json, name) ? json[name] : undefined);
  const root = named === undefined ? rootFormIn(form) : undefined;
  const isRootForm = root !== undefined && !isStray;
  const apiKey = root ? root.apiKey : takesJson ? textOf(member('api_key')) : field('api_key');

  const secrets = secretsOf([
    ...(apiKey === undefined ? [] : [apiKey]),
    ...keysInFields([...form, ...query, ...request.headers]),
    ...basicUser(request.headers.get('authorization')),
    ...(json === undefined ? keysInText(text) : keysInMembers(json)),
  ]);
  return {
    endpoint: isRootForm ? 'httpapi' : named,
    isRootForm,
    tracking,
    method: request.method,
    urlLength: url.pathname.length + url.search.length,
    bodyState: body.state,
    wireBytes: body.wireBytes,
    bodyBytes: bytes.length,
    wire: body.wire,
    hasText: text.trim() !== '' || root !== undefined,
    apiKey,
    content: secrets.hideIn(root?.content ?? (takesJson ? json : parseJson(field('identification')))),
    options: takesJson ? member('options') : parseJson(field('options')),
    fault,
    isOwn: isOfPage(request, url),
    secrets,
    told: {
      path: secrets.show(decodedPath(url.pathname)),
      query: tellFields(query, secrets),
      contentType: secrets.show(contentType),
      contentEncoding: secrets.show(request.headers.get('content-encoding') ?? ''),
      body: form.length > 0 ? tellFields(form, secrets) : tellText(text, json, secrets),
    },
  };
}

/**
 * Whether a page of this very server sent it. Over http, browsers say no `Sec-Fetch-Site` to any host but this machine,
 * as when the wizard is open on `http://192.168.1.5:4173`; they do say `Origin`.
 */
function isOfPage({ headers }: Request, { host, protocol }: URL): boolean {
  const site = headers.get('sec-fetch-site');
  return site === null
    ? headers.get('origin') === `${protocol}//${headers.get('host') ?? host}`
    : site === 'same-origin';
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

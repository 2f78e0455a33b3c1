import type { Endpoint } from '../amplitude/endpoints.ts';
import type { Answer } from './answer.ts';
import type { Received } from './receive.ts';
import type { Report } from './report.ts';

/** A request for one of Amplitude's endpoints as it came, with its key. */
export interface PassedCall {
  endpoint: Endpoint;
  method: 'GET' | 'POST';
  /** From the question mark on, without what is for the sandbox; empty if there is none. */
  search: string;
  contentType: string | null;
  contentEncoding: string | null;
  /** As on the wire. */
  body: Uint8Array<ArrayBuffer>;
}

/** An answer, and whose it is. */
export interface PassedAnswer {
  answer: Answer;
  answeredBy: Report['answeredBy'];
}

/**
 * Asks Amplitude, and says so in its own words where there is no answer.
 * @throws the signal's reason if the request is aborted
 */
export type PassOn = (call: PassedCall, signal: AbortSignal) => Promise<PassedAnswer>;

/**
 * The request to pass on; nothing for one that is not Amplitude's or is for the root of its host, nor where the body was
 * too large to be read.
 */
export function passedCall(request: Request, { endpoint, isRootForm, method, wire }: Received): PassedCall | undefined {
  if (endpoint === undefined || isRootForm || wire === undefined || (method !== 'GET' && method !== 'POST'))
    return undefined;
  const url = new URL(request.url);
  // Deleting writes the query anew, even where there is nothing to delete.
  if (url.searchParams.has('fault')) url.searchParams.delete('fault');
  return {
    endpoint,
    method,
    search: url.search,
    contentType: request.headers.get('content-type'),
    contentEncoding: request.headers.get('content-encoding'),
    body: wire,
  };
}

import { type Endpoint, endpointOf } from '../amplitude/endpoints.ts';
import { redact } from '../amplitude/redact.ts';
import type { Fetch } from './wire.ts';

/** Set by the relay on an answer of its own, as opposed to one it passes on; holds its reason. */
export const RELAY_ERROR_HEADER = 'x-relay-error';

/** Characters of a body that are kept. Amplitude's answers are short; a page of some gateway may not be. */
const BODY_ROOM = 20_000;

/** What came back, unjudged. */
export interface RawAnswer {
  status: number;
  body: string;
  relayError: string | null;
}

/** What an answer alone can tell. */
export type AnswerOutcome =
  | { cause: 'accepted'; status: number; body: string }
  | { cause: 'refused'; status: number; body: string; relayError?: string }
  | { cause: 'throttled'; status: 429; body: string; waitSeconds: number };

/** Seconds of pause after a 429, from the pages on Identify, HTTP V2 and Batch; Group Identify follows Identify. */
const PAUSE: Record<Endpoint, number> = { identify: 15, groupidentify: 15, batch: 15, httpapi: 30 };

/**
 * Sends, and reads the answer as text: the identify endpoints answer in bare words, and gateways in HTML.
 * A body that breaks off is left out; the status has arrived, and says what became of the request.
 */
export async function answerTo(request: Request, fetch: Fetch): Promise<RawAnswer> {
  const response = await fetch(request);
  const body = await response.text().catch(() => '');
  // Behind `redirect: 'manual'` a browser tells no status: 0.
  return { status: response.status, body, relayError: response.headers.get(RELAY_ERROR_HEADER) };
}

function shortened(body: string): string {
  return body.length <= BODY_ROOM ? body : `${body.slice(0, BODY_ROOM)}…`;
}

/** Judges an answer by its status, with keys masked in everything it says. */
export function outcomeOfAnswer(url: string, { status, body, relayError }: RawAnswer, apiKey?: string): AnswerOutcome {
  // Masked before it is cut, or half a key would be left at the end.
  const told = { status, body: shortened(redact(body, apiKey)) };
  if (relayError !== null) return { cause: 'refused', ...told, relayError: shortened(redact(relayError, apiKey)) };
  if (status === 429) {
    const endpoint = endpointOf(url);
    return { cause: 'throttled', ...told, status, waitSeconds: PAUSE[endpoint ?? 'httpapi'] };
  }
  return { cause: status >= 200 && status < 300 ? 'accepted' : 'refused', ...told };
}

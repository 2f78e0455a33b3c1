import { shortText } from '../plan/short-text.ts';
import type { Answer } from './answer.ts';
import { type ExplainContext, type Explanation, ifArrived } from './explanation.ts';

/**
 * An answer of the relay itself. 5xx: Amplitude could not be reached or did not answer it; 4xx: the relay would not
 * forward the request.
 */
export function explainRelayError(
  status: number,
  reason: string,
  { words }: Answer,
  context: ExplainContext,
): Explanation {
  const said = [reason, words].filter((text) => text.trim() !== '').map((text) => `“${shortText(text, 200)}”`);
  const inItsWords = said.length === 0 ? '' : ` In its own words: ${[...new Set(said)].join(', ')}.`;
  if (status < 500)
    return {
      title: 'The relay did not forward it',
      what: `The relay refused the request (${status}), and nothing went to Amplitude.${inItsWords}`,
      why: 'It takes requests from its own page only, for the four ingestion addresses of Amplitude.',
      todo: ['Open the wizard at the address that its server printed, and send from there.'],
      again: 'no',
      offer: 'curl',
    };
  const { again, remarks } = ifArrived(context);
  return {
    title: 'The relay could not reach Amplitude',
    what: `The relay took the request and had no answer from Amplitude (${status}).${inItsWords}`,
    why: 'The computer that runs it has no connection, or a filter in its network (NextDNS and AdGuard have such lists) keeps Amplitude’s host away. Your API key is not the reason.',
    todo: [
      'Check the connection of that computer, and whether a network filter is on.',
      status === 504
        ? 'It may have arrived: look in Amplitude before you send it again.'
        : 'If the line broke off in the middle, it may have arrived: look in Amplitude before you send it again.',
      ...remarks,
    ],
    again,
    offer: 'curl',
  };
}

import { type Answer, inItsWords } from './answer.ts';
import { answerer, type ExplainContext, type Explanation, ifArrived } from './explanation.ts';

const DOCUMENTED: ReadonlySet<number> = new Set([500, 502, 504]);

/** 5xx. After 503 nothing was taken in; after 500, 502 and 504 it may have been, says Amplitude. */
export function explainServerError(status: number, answer: Answer, context: ExplainContext): Explanation {
  const who = answerer(context);
  if (status === 503)
    return {
      title: `${who} is not available`,
      what: `${who} did not take the request in (503).${inItsWords(answer)}`,
      why: 'It is overloaded or under maintenance. Nothing in your request is the reason.',
      todo: ['Wait a moment, then send it again. Nothing counts twice: this request was not recorded.'],
      again: 'yes',
    };
  const { again, remarks } = ifArrived(context);
  return {
    title: `${who} had a fault of its own`,
    what: `${who} answered with the status ${status}. The request may or may not have been recorded.${inItsWords(answer)}`,
    why: DOCUMENTED.has(status)
      ? 'Amplitude says of this status that something failed on its side, before or after the data was taken in.'
      : 'Amplitude does not document this status. All of its kind mean a fault on the side of the server.',
    todo: ['Look whether it arrived before you send it again.', ...remarks],
    again,
  };
}

import { type Answer, inItsWords, readAnswer } from './answer.ts';
import { explainBadRequest } from './explain-bad-request.ts';
import { explainRelayError } from './explain-relay-error.ts';
import { explainServerError } from './explain-server-error.ts';
import { explainTooLarge } from './explain-too-large.ts';
import { answerer, type ExplainContext, type Explanation, ifArrived } from './explanation.ts';

function forbidden(answer: Answer, context: ExplainContext): Explanation {
  const who = answerer(context);
  return {
    title: 'Not allowed from here',
    what: `${who} refused the request before it looked at it (403). Nothing was recorded.${inItsWords(answer)}`,
    why: 'Amplitude answers like this when a firewall rule stands against the sender, or for regions under sanctions. The API key is not the reason.',
    todo: [
      'Send from another network, without a VPN if you use one.',
      'If it stays, ask Amplitude’s support, or whoever runs your network.',
    ],
    again: 'no',
    ...(who === 'Amplitude' ? { offer: 'sandbox' } : {}),
  };
}

function notFound(status: number, context: ExplainContext): Explanation {
  if (context.destination === 'direct')
    return {
      title: 'The address is not known there',
      what: `Amplitude’s host answered that there is no such address (${status}). Nothing was recorded.`,
      why: 'The address in the request is the documented one, so something between this browser and Amplitude may have answered.',
      todo: ['Run the same request with cURL from another network, and compare the answers.'],
      again: 'no',
      offer: 'curl',
    };
  return {
    title: `There is no ${context.destination} at this address`,
    what: `The server of this page does not know the address (${status}). Nothing was recorded.`,
    why: 'Sandbox and relay live on the wizard’s own server. A copy of the site on plain web hosting does not have them.',
    todo: ['Start the wizard on your computer, and send from there.'],
    again: 'no',
    offer: 'curl',
  };
}

function redirected(context: ExplainContext): Explanation {
  return {
    title: 'Sent elsewhere',
    what: 'The answer was a redirect to another address. It was not followed, because your key would have gone there.',
    why: `${answerer(context)} does not redirect these requests. A network that wants you to sign in, or a proxy, may do so.`,
    todo: ['Open any other site to see whether your network wants you to sign in, then send it again.'],
    again: 'yes',
    offer: 'curl',
  };
}

function undocumented(status: number, answer: Answer, context: ExplainContext): Explanation {
  const { again, remarks } = ifArrived(context);
  return {
    title: `An answer that is not documented (${status})`,
    what: `The status ${status} came back.${inItsWords(answer)}`,
    why: `${answerer(context)} is not known to answer like this, so it cannot be said whether the request was taken in.`,
    todo: ['Look whether it arrived before you send it again.', ...remarks],
    again,
    offer: 'curl',
  };
}

/** An answer other than 2xx and 429, by its status; after the list of status codes on Amplitude's HTTP V2 page. */
export function explainRefused(
  { status, body, relayError }: { status: number; body: string; relayError?: string },
  context: ExplainContext,
): Explanation {
  const answer = readAnswer(body);
  if (relayError !== undefined) return explainRelayError(status, relayError, answer, context);
  if (status === 0 || (status >= 300 && status < 400)) return redirected(context);
  if (status >= 500) return explainServerError(status, answer, context);
  switch (status) {
    case 400:
      return explainBadRequest(answer, context);
    case 403:
      return forbidden(answer, context);
    case 404:
    case 405:
      return notFound(status, context);
    case 413:
    case 414:
      return explainTooLarge(status, context);
    default:
      return undocumented(status, answer, context);
  }
}

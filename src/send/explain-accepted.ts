import type { Endpoint } from '../amplitude/endpoints.ts';
import { memberOf, readAnswer } from './answer.ts';
import { sandboxAccepted } from './explain-sandbox.ts';
import { answerer, type ExplainContext, type Explanation, ifArrived } from './explanation.ts';

const NEXT: Record<Endpoint, string> = {
  groupidentify: 'Send an event of a user in this group: group properties go with the events that come after them.',
  identify: 'Send an event of this user: the groups show with the events that come after this.',
  httpapi: 'Find the event in Amplitude: it arrives within 10 seconds to a minute.',
  batch: 'Find the events in Amplitude: a batch may take longer than a minute.',
};

const NOT_ENTITLED =
  'The answer says that the request was well formed and has been received. It does not say that the project has the ' +
  'Accounts add-on, nor that the group type is one of the five a project may have: what goes beyond is dropped ' +
  'without a word.';

function nothingCounted({ remarks, again }: ReturnType<typeof ifArrived>, who: string): Explanation {
  return {
    title: 'Received, but no event was counted',
    what: `${who} answered that it took in 0 events.`,
    why: 'The request was understood, and there was no event in it that could be used.',
    todo: ['Look at the request: its list of events should hold one event with a user id or device id.', ...remarks],
    again,
  };
}

function aPage({ remarks, again }: ReturnType<typeof ifArrived>, { destination }: ExplainContext): Explanation {
  return {
    title: 'A web page answered',
    what: 'The request was answered with a web page, which none of these endpoints would do.',
    why:
      destination === 'direct'
        ? 'Something between this browser and Amplitude may have answered in its place, such as the sign-in page of a network.'
        : 'The server of this page may not be the wizard’s own: a site on plain web hosting has neither sandbox nor relay.',
    todo:
      destination === 'direct'
        ? ['Open any other site to see whether your network wants you to sign in.', ...remarks]
        : ['Start the wizard on your computer, and send from there.', ...remarks],
    again,
    offer: 'curl',
  };
}

/** A 2xx answer: received, which is not yet "visible". */
export function explainAccepted({ body }: { body: string }, context: ExplainContext): Explanation {
  const who = answerer(context);
  const answer = readAnswer(body);
  const sendingAgain = ifArrived(context);
  if (answer.form === 'html') return aPage(sendingAgain, context);
  if (memberOf(answer, 'events_ingested') === 0) return nothingCounted(sendingAgain, who);
  const { again, remarks } = sendingAgain;
  if (context.destination === 'sandbox') return sandboxAccepted(context);
  return {
    title: 'Amplitude received it',
    what: 'Amplitude took the request in.',
    why: NOT_ENTITLED,
    todo: [NEXT[context.call.endpoint], ...remarks],
    again,
  };
}

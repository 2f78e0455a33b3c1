import { answerer, type ExplainContext, type Explanation, ifArrived } from './explanation.ts';

function whereToLook({ destination }: ExplainContext): string {
  return destination === 'sandbox'
    ? 'Look at what the sandbox has received before you send it again.'
    : 'Look in Amplitude before you send it again: User Profiles shows the user, the Ingestion Debugger shows requests.';
}

/** No whole answer within the limit. */
export function explainTimedOut(limitMs: number, context: ExplainContext): Explanation {
  const { again, remarks } = ifArrived(context);
  const who = answerer(context);
  return {
    title: 'No answer in time',
    what: `The request was sent, and no whole answer came within ${limitMs / 1000} seconds. It may have arrived.`,
    why: `The connection is slow, or ${who === 'Amplitude' ? who : 'the sandbox'} is busy. From here it cannot be seen which.`,
    todo: [whereToLook(context), ...remarks],
    again,
    ...(context.destination === 'sandbox' ? {} : { offer: 'curl' }),
  };
}

/** Stopped by the user. */
export function explainCancelled(sent: boolean, context: ExplainContext): Explanation {
  if (!sent)
    return {
      title: 'Cancelled before it was sent',
      what: 'Nothing was sent.',
      why: 'You stopped it first.',
      todo: ['Send it when you are ready.'],
      again: 'yes',
    };
  const { again, remarks } = ifArrived(context);
  return {
    title: 'Cancelled',
    what: 'You stopped waiting for the answer. The request was on its way, so it may have arrived.',
    why: 'A request cannot be called back once it has left.',
    todo: [whereToLook(context), ...remarks],
    again,
  };
}

import { namesIn, readAnswer } from './answer.ts';
import { answerer, type ExplainContext, type Explanation } from './explanation.ts';

const QUOTA = ['exceeded_daily_quota_users', 'exceeded_daily_quota_devices'];

/** A 429: too fast for one user or device, or over the daily quota. Nothing was taken in. */
export function explainThrottled(
  { body, waitSeconds }: { body: string; waitSeconds: number },
  context: ExplainContext,
): Explanation {
  const who = answerer(context);
  const answer = readAnswer(body);
  if (QUOTA.some((name) => namesIn(answer, name).length > 0))
    return {
      title: 'The daily quota of this user or device is used up',
      what: `${who} did not take the request in.`,
      why: 'After 500,000 events of one user or device within 24 hours, Amplitude takes no more of them until the count falls.',
      todo: ['Test with another user id or device id.', 'Look for a loop that sends events with this id.'],
      again: 'no',
    };
  return {
    title: 'Too many requests for this user or device',
    what: `${who} did not take the request in.`,
    why:
      context.call.endpoint === 'batch'
        ? 'One user or device may send about 1,000 events a second by batch, averaged over 30 seconds.'
        : 'One user or device may send about 30 events a second.',
    todo: [
      `Wait ${waitSeconds} seconds, then send it again.`,
      'If your app sends with the same id at this moment, use another id for the test.',
    ],
    again: { afterSeconds: waitSeconds },
  };
}

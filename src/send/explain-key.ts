import type { Region } from '../plan/plan.ts';
import { type Answer, memberOf } from './answer.ts';
import type { ExplainContext, Explanation } from './explanation.ts';

const NAMES: Record<Region, string> = { us: 'US', eu: 'EU' };
const OTHER: Record<Region, Region> = { us: 'eu', eu: 'us' };

/** `Invalid API key: …` from the event endpoints, `invalid_api_key` from the identify endpoints, old and new spelling. */
const INVALID_KEY = /^invalid[ _]api[ _]key/i;

/** A 400 because of the key; nothing if there is another reason. A key of the other region is answered the same way. */
export function explainKey(
  answer: Answer,
  { destination, region }: ExplainContext,
): Pick<Explanation, 'title' | 'why' | 'todo' | 'offer'> | undefined {
  if (memberOf(answer, 'missing_field') === 'api_key')
    return {
      title: 'The API key is missing',
      why: 'The request arrived without a key.',
      todo: ['Enter the API key of your test project, then send it again.'],
    };
  if (!INVALID_KEY.test(answer.words)) return undefined;
  if (destination === 'sandbox')
    return {
      title: 'The sandbox did not accept the key',
      why: 'It plays the answer to a wrong key, as Amplitude would give it. Your own key is never sent to the sandbox.',
      todo: ['Nothing is wrong with your key. Send again without this fault.'],
    };
  const here = NAMES[region];
  const there = NAMES[OTHER[region]];
  return {
    title: `This key is not known in the ${here} region`,
    why: `A key belongs to one project in one region. The ${here} host answers the same to a mistyped key and to a right one of the ${there} region.`,
    todo: [
      `Try the ${there} region: everything you typed stays.`,
      'If that is refused too, copy the API key again from the project’s settings in Amplitude: 32 characters, and not the secret key.',
    ],
    offer: 'other-region',
  };
}

import { shortText } from '../plan/short-text.ts';
import { type Answer, inItsWords, memberOf, namesIn } from './answer.ts';
import { explainKey } from './explain-key.ts';
import { answerer, type ExplainContext, type Explanation } from './explanation.ts';

/** What a rule adds to the frame of a refusal. */
type Reason = Pick<Explanation, 'title' | 'why' | 'todo'> & Pick<Partial<Explanation>, 'offer' | 'again'>;

/** Looks for one kind of 400; nothing if it is another. */
type Rule = (answer: Answer, context: ExplainContext) => Reason | undefined;

function listed(names: string[]): string {
  return names
    .slice(0, 5)
    .map((name) => `“${shortText(name, 60)}”`)
    .join(', ');
}

const shortId: Rule = (answer, { call }) => {
  const names = namesIn(answer, 'events_with_invalid_id_lengths');
  if (names.length === 0 && !/invalid id length/i.test(answer.words)) return undefined;
  return {
    title: 'An id is too short',
    why: `${names.length === 0 ? 'The user id or device id' : listed(names)} has fewer than ${call.minIdLength ?? 5} characters. The whole request is refused for it, even if the other id is long enough.`,
    todo: [
      'Use a longer id, if this one was made up for the test.',
      'If your ids are really this short, allow it: the Groups step offers min_id_length, which your app then has to send too.',
    ],
  };
};

const missingEvent: Rule = ({ words }) =>
  /^missing_event\b/i.test(words)
    ? {
        title: 'The identification did not arrive',
        why: 'The form field “identification” was missing, or was not valid JSON when it arrived. A body that is not form-encoded is read like this too.',
        todo: [
          'Compare the raw request with the one shown here: something on the way may have changed it.',
          'If you changed the request by hand, URL-encode the JSON, and send it as a form.',
        ],
        offer: 'curl',
      }
    : undefined;

const missingField: Rule = (answer) => {
  const one = memberOf(answer, 'missing_field');
  const names = [...(typeof one === 'string' ? [one] : []), ...namesIn(answer, 'events_with_missing_fields')];
  if (names.length === 0 && !/missing required field/i.test(answer.words)) return undefined;
  return {
    title: 'A required field is missing',
    why:
      names.length === 0
        ? 'It does not say which.'
        : `Missing: ${listed(names)}. An event needs a type, and a user id or device id.`,
    todo: ['Fill in what is missing in the Groups step, then send the new request.'],
  };
};

const silenced: Rule = (answer) =>
  /silenced/i.test(answer.words) || memberOf(answer, 'silenced_devices') !== undefined
    ? {
        title: 'Events of this device are silenced',
        why: 'Amplitude takes nothing from a device that has sent far too much. The whole request is refused.',
        todo: [
          'Test with another device id or user id.',
          'The Ingestion Debugger lists silenced ids; Amplitude’s support lifts the block.',
        ],
      }
    : undefined;

const invalidField: Rule = (answer) => {
  const names = namesIn(answer, 'events_with_invalid_fields');
  if (names.length === 0 && !/invalid[ _](event[ _])?field/i.test(answer.words)) return undefined;
  return {
    title: 'A value is not accepted',
    why: `${names.length === 0 ? 'A field' : listed(names)} holds a value of the wrong kind, such as a date as text where a number is wanted, or an id such as “null”, “none” or “unknown”.`,
    todo: ['Correct the value in the Groups step, then send the new request.'],
  };
};

const brokenBody: Rule = ({ words }) =>
  /invalid json request body|missing request body|invalid event json|invalid request path/i.test(words)
    ? {
        title: 'The request did not arrive whole',
        why: 'The body or the address was not readable there. The wizard sends both in the documented form, so something on the way, such as a proxy or an extension, may have changed them.',
        todo: ['Run the same request with cURL, and compare the answers.'],
        offer: 'curl',
      }
    : undefined;

const gateway: Rule = ({ form }) =>
  form === 'html'
    ? {
        title: 'A gateway refused it',
        why: 'The answer is a web page, not one of Amplitude’s answers: a gateway in front of it, or a proxy of your network, did not accept the request as HTTP.',
        todo: ['Send it from another network, or run the same request with cURL.'],
        offer: 'curl',
      }
    : undefined;

const RULES: readonly Rule[] = [
  explainKey,
  shortId,
  missingEvent,
  missingField,
  silenced,
  invalidField,
  brokenBody,
  gateway,
];

const UNKNOWN: Reason = {
  title: 'The request was refused',
  why: 'This answer is not a documented one. The server’s own words are the best hint there is.',
  todo: ['Read the server’s words, and correct what they name.'],
};

/** A 400. The identify endpoints answer in bare words, the event endpoints in JSON; nothing was recorded. */
export function explainBadRequest(answer: Answer, context: ExplainContext): Explanation {
  const reason =
    RULES.reduce<Reason | undefined>((found, rule) => found ?? rule(answer, context), undefined) ?? UNKNOWN;
  return {
    what: `${answerer(context)} refused the request (400). Nothing was recorded.${inItsWords(answer)}`,
    again: 'no',
    ...reason,
  };
}

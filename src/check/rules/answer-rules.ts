import type { Judged } from '../answer.ts';
import type { Found } from '../finding.ts';
import { entriesOf } from '../read/entries.ts';
import type { AmplitudeSubject } from '../read/subject.ts';
import type { Span } from '../text/mapped.ts';
import type { Ground } from './ground.ts';

/** What the sandbox reports as dropped and rules have said already, with the place. */
const SAID = [
  /^It is longer than/,
  /^The project has its/,
  /^One call names at most/,
  /^A value that is empty/,
  /^They count on \$groupidentify/,
  /^It is too short/,
  /^It is on the list/,
  /^It names no property/,
  /^A null is no value/,
  /^The value to add is not a number/,
];

/** Findings that explain a refusal although they are no errors: what the real service does is not documented. */
const DOUBTFUL = new Set(['short-id', 'invalid-id']);

function entrySpan(what: string, subject: AmplitudeSubject, ground: Ground): Span {
  const number = /^(?:Event|Identification) (\d+):/.exec(what)?.[1];
  const entry = entriesOf(subject)[number === undefined ? 0 : Number(number) - 1];
  return entry ? ground.text.span(entry.start, entry.start + 1) : { start: subject.start, end: subject.start };
}

/** What the answer says beside the findings of the rules: a refusal nothing explains, and what is dropped in silence. */
export function tellAnswer(judged: Judged, subject: AmplitudeSubject, founds: readonly Found[], ground: Ground): void {
  const { answer, dropped } = judged;
  const isExplained = founds.some(({ severity, code }) => severity === 'error' || DOUBTFUL.has(code));
  if (answer.status !== 200 && !isExplained)
    ground.tell({
      severity: 'error',
      code: answer.status === 413 ? 'too-large' : 'refused',
      message: `Amplitude would refuse this with ${answer.status}: ${(answer.body ?? '').slice(0, 300)}`,
      at: { start: subject.start, end: Math.min(subject.start + 1, subject.end) },
    });
  for (const { what, why } of dropped)
    if (!SAID.some((pattern) => pattern.test(why)))
      ground.tell({
        severity: 'warning',
        code: 'dropped',
        message: `${what} is dropped without a word.`,
        why,
        at: entrySpan(what, subject, ground),
      });
}

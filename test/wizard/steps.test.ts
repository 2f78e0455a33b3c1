import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, emptyAnswers } from '../../src/plan/answers.ts';
import { answersOfPlan } from '../../src/plan/answers-of-plan.ts';
import { withQuery } from '../../src/wizard/choices-from-url.ts';
import { queryOf } from '../../src/wizard/choices-in-url.ts';
import { STEPS, stepAt } from '../../src/wizard/steps.ts';
import { planArbitrary } from '../random-plans.ts';

const answersArbitrary: fc.Arbitrary<Answers> = fc.oneof(
  planArbitrary.map(answersOfPlan),
  planArbitrary.map((plan) => ({ ...answersOfPlan(plan), source: '' as const })),
  planArbitrary.map((plan) => ({ ...answersOfPlan(plan), groups: [] })),
  fc.constant(emptyAnswers('')),
);

const pathArbitrary = fc.oneof(
  fc.constantFrom(...STEPS.map(({ path }) => path), '/', '/watch', '/__proto__', '/Code', '/code/', '//'),
  fc.webPath(),
);

test('every path leads to a known step, and to none whose earlier steps are unanswered', () => {
  fc.assert(
    fc.property(pathArbitrary, answersArbitrary, (path, answers) => {
      const step = stepAt(path, answers);
      const at = STEPS.indexOf(step);
      expect(at).toBeGreaterThanOrEqual(0);
      for (const earlier of STEPS.slice(0, at)) expect(earlier.isComplete(answers)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a step that can be reached is the one its path shows', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const answers = answersOfPlan({ ...plan, source: 'sdk' });
      for (const step of STEPS) expect(stepAt(step.path, answers)).toBe(step);
    }),
  );
});

test('the choices of a query come back, and nothing typed is in it', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const answers = answersOfPlan(plan);
      const query = queryOf(answers);
      const { answers: back, unknown } = withQuery(emptyAnswers(''), query);
      expect(unknown).toEqual([]);
      expect(queryOf(back)).toBe(query);
      expect([...new URLSearchParams(query).keys()].sort()).toEqual(
        [
          'region',
          'source',
          'target',
          ...(plan.source === 'segment' ? ['destination'] : []),
          ...(plan.endpoint ? ['endpoint'] : []),
        ].sort(),
      );
    }),
  );
});

test.each([
  ['?source=fax', /source that does not exist: “fax”/],
  ['?source=sdk&target=cobol', /SDK has no target “cobol”/],
  ['?endpoint=upload', /endpoint that does not exist: “upload”/],
  ['?region=mars', /region that does not exist: “mars”/],
  ['?source=segment&destination=x', /destination that does not exist: “x”/],
])('%s says what is unknown, and changes nothing by it', (query, message) => {
  const { answers, unknown } = withQuery(emptyAnswers(''), query);
  expect(unknown.join(' ')).toMatch(message);
  expect(answers.region).toBe('us');
});

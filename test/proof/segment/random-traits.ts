import fc from 'fast-check';
import { textArbitrary } from '../../random-plans.ts';

/** Names of traits: hostile ones, some that paths and prototypes know, and a few that meet again. */
export const nameArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: textArbitrary },
  fc.constantFrom(
    'a.b',
    'a[0]',
    "a['b']",
    'a[b]',
    '[',
    ']',
    '.',
    '..',
    'x.',
    '',
    'length',
    'hasOwnProperty',
    'valueOf',
  ),
  { weight: 2, arbitrary: fc.constantFrom('a', 'b', 'id', 'name', 'group_type', '__proto__') },
);

/** Text that Segment's browser code takes for a date, and text that it does not. */
export const DATES = ['2026-01-31', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z', '2026', '31.1.2026'];

const scalarArbitrary = fc.oneof(
  { weight: 4, arbitrary: textArbitrary },
  fc.constantFrom(...DATES, ''),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e21, 1e-7),
  fc.boolean(),
  fc.constant(null),
);

/** Whatever JSON can hold, three levels deep. */
export const jsonArbitrary: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
    { weight: 5, arbitrary: scalarArbitrary },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: tie('object') },
  ),
  object: fc.array(fc.tuple(nameArbitrary, tie('value')), { maxLength: 3 }).map(Object.fromEntries),
})).value;

/** Traits of a group call. */
export const traitsArbitrary: fc.Arbitrary<Record<string, unknown>> = fc
  .array(fc.tuple(nameArbitrary, jsonArbitrary), { maxLength: 6 })
  .map(Object.fromEntries);

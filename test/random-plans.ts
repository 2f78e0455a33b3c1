import fc from 'fast-check';
import {
  OPERATIONS,
  type PropertyOperation,
  type PropertyValue,
  takesProperty,
  takesValue,
} from '../src/plan/operations.ts';
import {
  DEFAULT_SEGMENT,
  DESTINATIONS,
  MEMBERSHIPS,
  type Plan,
  REGIONS,
  type SegmentPlan,
  SOURCE_IDS,
} from '../src/plan/plan.ts';
import { isReservedEvent } from '../src/plan/reserved-events.ts';
import { codePoint } from './code-point.ts';

/** Names that break careless code: prototypes, operations, quotes of every language, signs of every shell. */
export const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  '$set',
  '$groupidentify',
  "it's",
  'say "hi"',
  'back\\slash',
  'C:\\new\\table',
  '$HOME \x24{x} $(id -un) `id`',
  "it's #{1+1} #$x $x {$x} \\\n",
  '%s {0} 100%',
  '{{name}} {{$guid}} <% %>',
  '\\u0041',
  'a&b=c',
  '1+1',
  '%41',
  '@file',
  '-n',
  '</script><!--',
  'line\nfeed',
  'tab\tcr\r',
  'a\u2028b\u2029c\u00a0d\ufeffe',
  '\u202eright to left\u202c',
  '👩‍👩‍👧 𝒳',
  'e\u0301 ñ 漢字',
  '0',
  '007',
  '1e5',
  'true',
  'null',
  ' spaces ',
  "'''",
  '"""',
  "'\\''",
  'x'.repeat(1024),
];

/** Text that is filled, well-formed and free of NUL, as the plan asks. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .string({ unit: codePoint, minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\0')),
);

const scalarArbitrary = fc.oneof(
  textArbitrary,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
);

/** Any property value. */
export const valueArbitrary: fc.Arbitrary<PropertyValue> = fc.oneof(
  scalarArbitrary,
  fc.array(scalarArbitrary, { maxLength: 4 }),
);

function operationArbitrary(): fc.Arbitrary<PropertyOperation> {
  return fc
    .record({
      operation: fc.constantFrom(...OPERATIONS.filter(takesProperty)),
      property: textArbitrary,
      value: valueArbitrary,
      number: fc.integer(),
    })
    .map(({ operation, property, value, number }) => {
      if (!takesValue(operation)) return { operation, property, value: '-' };
      return { operation, property, value: operation === '$add' ? number : value };
    });
}

const operationsArbitrary: fc.Arbitrary<PropertyOperation[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<PropertyOperation[]>([{ operation: '$clearAll', property: '-', value: '-' }]) },
  {
    weight: 9,
    arbitrary: fc.uniqueArray(operationArbitrary(), {
      minLength: 1,
      maxLength: 6,
      selector: ({ property }) => property,
    }),
  },
);

const userArbitrary = fc.oneof(
  textArbitrary.map((userId) => ({ userId })),
  textArbitrary.map((deviceId) => ({ deviceId })),
  fc.record({ userId: textArbitrary, deviceId: textArbitrary }),
);

/** Either destination, most often with the trait names the wizard proposes. */
export const segmentArbitrary: fc.Arbitrary<SegmentPlan> = fc.record({
  destination: fc.constantFrom(...DESTINATIONS),
  groupTypeTrait: fc.oneof(
    { weight: 4, arbitrary: fc.constant(DEFAULT_SEGMENT.groupTypeTrait) },
    { weight: 1, arbitrary: textArbitrary },
  ),
  groupValueTrait: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(DEFAULT_SEGMENT.groupValueTrait, 'id') },
    { weight: 1, arbitrary: textArbitrary },
  ),
});

/** Plans that the schema accepts, with at most three group types of at most three values. */
export const planArbitrary: fc.Arbitrary<Plan> = fc
  .record({
    source: fc.constantFrom(...SOURCE_IDS),
    region: fc.constantFrom(...REGIONS),
    user: userArbitrary,
    membership: fc.constantFrom(...MEMBERSHIPS),
    groups: fc.uniqueArray(
      fc.record({ type: textArbitrary, values: fc.uniqueArray(textArbitrary, { minLength: 1, maxLength: 3 }) }),
      { minLength: 1, maxLength: 3, selector: ({ type }) => type },
    ),
    event: fc.record({
      type: textArbitrary.filter((name) => !isReservedEvent(name)),
      properties: fc.array(fc.tuple(textArbitrary, valueArbitrary), { maxLength: 3 }).map(Object.fromEntries),
    }),
    operations: fc.array(operationsArbitrary, { minLength: 9, maxLength: 9 }),
    described: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    segment: segmentArbitrary,
    batch: fc.boolean(),
  })
  .map(({ operations, described, segment, batch, ...plan }) => {
    const groups = plan.groups.flatMap(({ type, values }) => values.map((value) => ({ type, value })));
    return {
      version: 1 as const,
      target: 'curl',
      ...plan,
      ...(plan.source === 'segment' ? { segment } : {}),
      ...(plan.source === 'http-api' && batch ? { endpoint: 'batch' as const } : {}),
      groupProperties: groups.flatMap((group, index) => {
        const list = operations[index];
        return described[index] && list ? [{ ...group, operations: list }] : [];
      }),
    };
  });

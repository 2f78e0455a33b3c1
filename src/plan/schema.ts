import * as z from 'zod/mini';
import { LIMITS } from './limits.ts';
import {
  NO_VALUE,
  OPERATIONS,
  type PropertyOperation,
  type PropertyValue,
  takesProperty,
  takesValue,
} from './operations.ts';
import { DEFAULT_SEGMENT, DESTINATIONS, MEMBERSHIPS, REGIONS, SOURCE_IDS } from './plan.ts';
import { isReservedEvent } from './reserved-events.ts';
import { checkOperations, checkPlan, complainTo } from './rules.ts';

// zod otherwise tries `new Function`, which a strict content security policy reports.
z.config({ jitless: true });

const oneOf = <const T extends readonly string[]>(values: T, what: string) =>
  z.enum(values, { error: `${what} must be one of ${values.join(', ')}.` });

/** Text that every shell, form and JSON body can carry. */
const text = (what: string) =>
  z.string(`${what} must be text.`).check(
    z.refine((value) => !value.includes('\0'), `${what} holds a NUL character.`),
    z.refine((value) => value.isWellFormed(), `${what} holds half of a surrogate pair.`),
  );

const filled = (what: string) => text(what).check(z.refine((value) => value.trim() !== '', `${what} is missing.`));

const finite = z.number('A number is wanted.').check(z.refine(Number.isFinite, 'A number must be finite.'));
const scalar = z.union([text('A value'), finite, z.boolean()], 'A value must be text, a number, true or false.');

/** A property value: text, number, boolean, or a list of these. */
export const propertyValue = z.union(
  [scalar, z.array(scalar)],
  'A value must be text, a number, true or false, or a list of these.',
);

const operation = z.pipe(
  z
    .strictObject({
      operation: oneOf(OPERATIONS, 'Operation'),
      property: z.optional(text('Property name')),
      value: z.optional(propertyValue),
    })
    .check((context) => {
      const { operation: name, property, value } = context.value;
      const complain = complainTo(context);
      if (takesProperty(name) && !property?.trim()) complain(['property'], 'Property name is missing.');
      if (takesValue(name) && value === undefined) complain(['value'], 'Value is missing.');
      if (name === '$add' && value !== undefined && typeof value !== 'number')
        complain(['value'], '$add needs a number.');
    }),
  z.transform(
    ({ operation: name, property, value }): PropertyOperation => ({
      operation: name,
      property: takesProperty(name) ? (property ?? '') : NO_VALUE,
      value: takesValue(name) ? (value ?? '') : NO_VALUE,
    }),
  ),
);

const groupProperties = z.strictObject({
  type: filled('Group type'),
  value: filled('Group value'),
  operations: z
    .array(operation, 'Operations must be a list.')
    .check(z.minLength(1, 'At least one operation is needed.'), checkOperations),
});

const group = z.strictObject({
  type: filled('Group type'),
  values: z
    .array(filled('Group value'), 'Values must be a list.')
    .check(z.minLength(1, 'A group type needs at least one value.')),
});

/** Not z.record, which would leave out a property called `__proto__`. */
const eventProperties = z
  .custom<Record<string, PropertyValue>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'Event properties must be an object.',
  )
  .check((context) => {
    const complain = complainTo(context);
    for (const [name, value] of Object.entries(context.value))
      if (!propertyValue.safeParse(value).success)
        complain([name], 'A value must be text, a number, true or false, or a list of these.');
  });

const event = z.strictObject({
  type: filled('Event name').check(
    z.refine((name) => !isReservedEvent(name), 'Amplitude reserves this event name for itself.'),
  ),
  properties: z.optional(eventProperties),
});

const segment = z.strictObject({
  destination: oneOf(DESTINATIONS, 'Destination'),
  groupTypeTrait: z._default(filled('Group type trait'), DEFAULT_SEGMENT.groupTypeTrait),
  groupValueTrait: z._default(filled('Group value trait'), DEFAULT_SEGMENT.groupValueTrait),
});

/** The plan file, version 1. Strict: an unknown member is a problem, since it is most likely a misspelt one. */
export const planSchema = z
  .strictObject({
    version: z.literal(1, 'version must be 1.'),
    source: oneOf(SOURCE_IDS, 'Source'),
    target: filled('Target'),
    region: z._default(oneOf(REGIONS, 'Region'), 'us'),
    user: z._default(
      z.strictObject({ userId: z.optional(filled('User ID')), deviceId: z.optional(filled('Device ID')) }),
      {},
    ),
    minIdLength: z.optional(
      z
        .int('Minimum ID length must be a whole number.')
        .check(
          z.minimum(1, 'Minimum ID length must be 1 or more.'),
          z.maximum(LIMITS.idLength, `Minimum ID length is ${LIMITS.idLength} at most.`),
        ),
    ),
    membership: z._default(oneOf(MEMBERSHIPS, 'Membership'), 'user'),
    groups: z._default(z.array(group, 'Groups must be a list.'), []),
    event: z.optional(event),
    groupProperties: z._default(z.array(groupProperties, 'Group properties must be a list.'), []),
    segment: z.optional(segment),
  })
  .check(checkPlan);

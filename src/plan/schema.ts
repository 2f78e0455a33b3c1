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
import { DEFAULT_SEGMENT, DESTINATIONS, EVENT_ENDPOINTS, MEMBERSHIPS, REGIONS, SOURCE_IDS } from './plan.ts';

// zod otherwise tries `new Function`, which a strict content security policy reports.
z.config({ jitless: true });

const BAD_VALUE = 'A value must be text, a number, true or false, or a list of these.';

const oneOf = <const T extends readonly string[]>(values: T, what: string) =>
  z.enum(values, { error: `${what} must be one of ${values.join(', ')}.` });

const text = (what: string) => z.string(`${what} must be text.`);

const scalar = z.union([z.string(), z.number(), z.boolean()], BAD_VALUE);

const propertyValue = z.union([scalar, z.array(scalar)], BAD_VALUE);

/** `$unset` and `$clearAll` may come with or without the placeholder the wire wants. */
const operation = z.pipe(
  z
    .strictObject({
      operation: oneOf(OPERATIONS, 'Operation'),
      property: z.optional(text('Property name')),
      value: z.optional(propertyValue),
    })
    .check(
      z.refine(({ operation: name, value }) => !takesValue(name) || value !== undefined, {
        path: ['value'],
        error: 'Value is missing.',
      }),
    ),
  z.transform(
    ({ operation: name, property, value }): PropertyOperation => ({
      operation: name,
      property: takesProperty(name) ? (property ?? '') : NO_VALUE,
      value: takesValue(name) ? (value ?? '') : NO_VALUE,
    }),
  ),
);

const groupProperties = z.strictObject({
  type: text('Group type'),
  value: text('Group value'),
  operations: z.array(operation, 'Operations must be a list.'),
});

const group = z.strictObject({
  type: text('Group type'),
  values: z.array(text('Group value'), 'Values must be a list.'),
});

/** Not z.record, which would leave out a property called `__proto__`. */
const eventProperties = z
  .custom<Record<string, PropertyValue>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    'Event properties must be an object.',
  )
  .check((context) => {
    for (const [name, value] of Object.entries(context.value))
      if (!propertyValue.safeParse(value).success)
        context.issues.push({ code: 'custom', input: value, path: [name], message: BAD_VALUE });
  });

const segment = z.strictObject({
  destination: oneOf(DESTINATIONS, 'Destination'),
  groupTypeTrait: z._default(text('The name of the trait'), DEFAULT_SEGMENT.groupTypeTrait),
  groupValueTrait: z._default(text('The name of the trait'), DEFAULT_SEGMENT.groupValueTrait),
});

const MIN_ID_LENGTH = `Minimum ID length must be a whole number from 1 to ${LIMITS.idLength}.`;

/**
 * The shape of a plan file, version 1; what it says is judged by the rules. Strict: an unknown member is a problem,
 * since it is most likely a misspelt one.
 */
export const planSchema = z.strictObject({
  version: z.literal(1, 'version must be 1.'),
  source: oneOf(SOURCE_IDS, 'Source'),
  target: text('Target'),
  region: z._default(oneOf(REGIONS, 'Region'), 'us'),
  endpoint: z.optional(oneOf(EVENT_ENDPOINTS, 'Endpoint')),
  user: z._default(
    z.strictObject({ userId: z.optional(text('User ID')), deviceId: z.optional(text('Device ID')) }),
    {},
  ),
  minIdLength: z.optional(
    z.int(MIN_ID_LENGTH).check(z.minimum(1, MIN_ID_LENGTH), z.maximum(LIMITS.idLength, MIN_ID_LENGTH)),
  ),
  membership: z._default(oneOf(MEMBERSHIPS, 'Membership'), 'user'),
  groups: z._default(z.array(group, 'Groups must be a list.'), []),
  event: z.optional(z.strictObject({ type: text('Event name'), properties: z.optional(eventProperties) })),
  groupProperties: z._default(z.array(groupProperties, 'Group properties must be a list.'), []),
  segment: z.optional(segment),
});

import * as z from 'zod/mini';
import { REGIONS } from '../plan/plan.ts';
import { CLASSIC_MODES } from './mode.ts';
import type { Setup } from './setup.ts';

// zod otherwise tries `new Function`, which a strict content security policy reports.
z.config({ jitless: true });

const path = z.strictObject({ '@path': z.string() });
const mapped = z.union([path, z.string()]);
const region = z.enum(REGIONS);

const mapping = z.strictObject({
  group_type: z.exactOptional(mapped),
  group_value: z.exactOptional(mapped),
  // A path first: an object with another name beside `@path` is an object of properties.
  group_properties: z.union([path, z.record(z.string(), mapped)]),
  min_id_length: z.exactOptional(z.int().check(z.nonnegative())),
});

const events = z.strictObject({
  groups: z.exactOptional(z.union([path, z.record(z.string(), mapped)])),
  min_id_length: z.exactOptional(z.int().check(z.nonnegative())),
});

const settings = z.strictObject({
  groupTypeTrait: z.string(),
  groupValueTrait: z.string(),
  preferAnonymousIdForDeviceId: z.boolean(),
});

const setup: z.ZodMiniType<Setup> = z.union([
  z.strictObject({
    mode: z.literal('actions'),
    region,
    mapping: z.exactOptional(mapping),
    events: z.exactOptional(events),
  }),
  z.strictObject({ mode: z.enum(CLASSIC_MODES), region, settings }),
]);

/** Reads the setup of a destination from parsed JSON; nothing if it is none. */
export function parseSetup(json: unknown): Setup | undefined {
  const read = setup.safeParse(json);
  return read.success ? read.data : undefined;
}

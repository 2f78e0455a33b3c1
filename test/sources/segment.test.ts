import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { type Effect, effectsOf } from '../../src/plan/effects.ts';
import { DEFAULT_SEGMENT, DESTINATIONS, type Destination, type Plan } from '../../src/plan/plan.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { findTarget } from '../../src/sources/registry.ts';
import { segment } from '../../src/sources/segment/segment.ts';
import type { Artifact, Target } from '../../src/sources/source.ts';
import { EXAMPLE } from '../example-plan.ts';
import { planArbitrary, segmentArbitrary } from '../random-plans.ts';

const [analyticsJs, node, php] = ['analytics-js', 'node', 'php'].map((id) => findTarget(segment, id)) as [
  Target,
  Target,
  Target,
];

const NONE = { missing: [], unexpected: [] };

/** A user who cannot be in two groups of a type is half expressed, half missing. */
function onePerValue(effects: Effect[]): Effect[] {
  return effects.flatMap((effect) =>
    effect.kind === 'group-property'
      ? [effect]
      : effect.values.map((value): Effect => ({ ...effect, values: [value] })),
  );
}

async function artifact(plan: Plan, target: Target, destination: Destination): Promise<Artifact> {
  const full: Plan = { ...plan, segment: { ...DEFAULT_SEGMENT, ...plan.segment, destination } };
  return artifactOf(full, segment, target, await loadFor(target, full));
}

function inGroup(type: string, value = '15'): Plan {
  return { ...EXAMPLE, groups: [{ type, values: [value] }], groupProperties: [] };
}

function withProperty(property: string, value: string | number = 'x'): Plan {
  return {
    ...EXAMPLE,
    groupProperties: [{ type: 'org_id', value: '15', operations: [{ operation: '$set', property, value }] }],
  };
}

const EVENT: Plan = { ...EXAMPLE, membership: 'event', event: { type: 'Report Created' } };

function withEventProperty(property: string, value: string): Plan {
  return { ...EVENT, event: { type: 'Report Created', properties: { [property]: value } } };
}

function withTraits(groupTypeTrait: string, groupValueTrait: string): Plan {
  return { ...EXAMPLE, segment: { ...DEFAULT_SEGMENT, groupTypeTrait, groupValueTrait } };
}

for (const target of [analyticsJs, node])
  for (const destination of DESTINATIONS)
    test(`${target.id} to ${destination}: user-level plans arrive as promised, and the rest is said`, async () => {
      const module = await target.load(`user ${destination}`);
      let promised = 0;
      fc.assert(
        fc.property(planArbitrary, segmentArbitrary, (random, traits) => {
          const plan: Plan = { ...random, membership: 'user', segment: { ...traits, destination } };
          const made = artifactOf(plan, segment, target, module);
          promised += made.effects.length;
          expect(compareEffects(made.effects, made.requests.flatMap(readEffects), plan.user)).toEqual(NONE);
          expect(made.missing.every(({ why }) => why.length > 20)).toBe(true);
          const told = [...made.effects, ...made.missing.map(({ effect }) => effect)];
          expect(compareEffects(onePerValue(effectsOf(plan)), onePerValue(told), plan.user).missing).toEqual([]);
        }),
        { numRuns: 300 },
      );
      expect(promised).toBeGreaterThan(50);
    });

describe('what cannot be said, and why', () => {
  test.each([
    ['properties beside event-level groups', EVENT, node, 'actions', 'Only group() describes'],
    ['an order', { ...EVENT, event: { type: 'Order Completed' } } satisfies Plan, node, 'actions', 'purchase'],
    ['a price in words', withEventProperty('price', 'dear'), node, 'actions', 'detail of a purchase'],
    ['products', withEventProperty('products', 'x'), node, 'actions', 'what was bought'],
    ['an event in the EU from the page', { ...EVENT, region: 'eu' } satisfies Plan, analyticsJs, 'classic', 'US only'],
    ['an event property lost in the page', withEventProperty('valueOf', 'x'), analyticsJs, 'classic', 'fails on one'],
    [
      'a moment that Analytics.js rewrites',
      withEventProperty('at', '2026-01-31 10:00'),
      analyticsJs,
      'actions',
      'as it',
    ],
    [
      'an event that PHP takes for empty',
      { ...EVENT, event: { type: '0' } } satisfies Plan,
      php,
      'actions',
      'the text 0',
    ],
    ['a second value', EXAMPLE, node, 'actions', 'refuses a list'],
    ['a second value', EXAMPLE, node, 'classic', 'would replace the first'],
    ['another operation than $set', EXAMPLE, node, 'actions', 'can set a property'],
    ['properties in the page', EXAMPLE, analyticsJs, 'classic', 'setGroup and nothing else'],
    ['the EU from the page', { ...EXAMPLE, region: 'eu' } satisfies Plan, analyticsJs, 'classic', 'US only'],
    ['a property named as the trait of the type', withProperty('group_type'), node, 'actions', 'already tells'],
    ['a property named as the trait of the value', withProperty('group_value'), node, 'classic', 'already tells'],
    ['a property named as an operation', withProperty('$set'), node, 'actions', 'operation'],
    ['a property lost in copying', withProperty('__proto__'), node, 'actions', '__proto__'],
    ['a property out of a path’s reach', withProperty('a.b'), node, 'actions', 'dot, quote or bracket'],
    ['a property that is a directive', withProperty('@file'), node, 'actions', 'begins with @'],
    ['a property read as the group id', withProperty('id'), node, 'classic', 'group ID'],
    ['a date that Analytics.js rewrites', withProperty('x', '2026-01-31'), analyticsJs, 'actions', '2026-01-31'],
    ['one trait for both', withTraits('t', 't'), node, 'actions', 'two traits'],
    ['a trait out of a path’s reach', withTraits("it's", 'v'), node, 'actions', 'dot, quote or bracket'],
    ['a type trait that Classic overwrites', withTraits('id', 'v'), node, 'classic', 'group ID'],
    ['a trait that is an operation', withTraits('$clearAll', 'v'), node, 'classic', '$clearAll'],
    [
      'a trait that breaks Segment’s code in the page',
      withTraits('valueOf', 'v'),
      analyticsJs,
      'classic',
      'fails on one',
    ],
    ['a group type lost in the page', inGroup('hasOwnProperty'), analyticsJs, 'classic', 'loses this group type'],
    ['an anonymous ID read as JSON', { ...EXAMPLE, user: { deviceId: 'true' } }, analyticsJs, 'actions', 'as JSON'],
    ['a group ID that PHP takes for empty', inGroup('org_id', '0'), php, 'actions', 'the text 0'],
    ['no user', { ...EXAMPLE, user: {} }, node, 'actions', 'user ID'],
  ] satisfies [string, Plan, Target, Destination, string][])('%s', async (_what, plan, target, destination, why) => {
    const { missing } = await artifact(plan, target, destination);
    expect(missing.map((one) => one.why).join('\n')).toContain(why);
  });

  test.each([
    ['a.b', node, 'classic'],
    ['k[z]', node, 'actions'],
    ['id', node, 'actions'],
    ['constructor', node, 'actions'],
  ] satisfies [string, Target, Destination][])(
    'a property named %s goes through',
    async (name, target, destination) => {
      const plan = { ...withProperty(name), groups: [{ type: 'org_id', values: ['15'] }] };
      expect((await artifact(plan, target, destination)).missing).toEqual([]);
    },
  );

  test.each(['2026-01-31T00:00:00.000Z', '2026', '31.01.2026', 'on 2026-01-31'])(
    '%s is left as it is',
    async (value) => {
      const plan = { ...withProperty('x', value), groups: [{ type: 'org_id', values: ['15'] }] };
      expect((await artifact(plan, analyticsJs, 'actions')).missing).toEqual([]);
    },
  );

  test('several values go through Classic in the page', async () => {
    const { effects, missing } = await artifact({ ...EXAMPLE, groupProperties: [] }, analyticsJs, 'classic');
    expect(missing).toEqual([]);
    expect(effects).toContainEqual(expect.objectContaining({ type: 'sport', values: ['tennis', 'soccer'] }));
  });
});

test('Classic in the cloud makes properties of the traits of type and value, beyond the plan', async () => {
  const plan = { ...withProperty('name'), groups: [{ type: 'org_id', values: ['15'] }] };
  const extra = (made: Artifact) => compareEffects(effectsOf(plan), made.effects, plan.user).unexpected;
  expect(extra(await artifact(plan, node, 'classic'))).toEqual([
    expect.objectContaining({ kind: 'group-property', operation: '$set', property: 'group_type', to: 'org_id' }),
    expect.objectContaining({ kind: 'group-property', operation: '$set', property: 'group_value', to: '15' }),
  ]);
  expect(extra(await artifact(plan, node, 'actions'))).toEqual([]);
  expect(extra(await artifact({ ...plan, groupProperties: [] }, analyticsJs, 'classic'))).toEqual([]);
});

describe('settings, by label, in the order of the clicks', () => {
  const labelled = async (plan: Plan, target: Target, destination: Destination) =>
    (await artifact(plan, target, destination)).settings.map(({ label, value }) => [label, value]);

  test('Actions', async () => {
    const plan: Plan = { ...EXAMPLE, region: 'eu', minIdLength: 1 };
    expect(await labelled(plan, node, 'actions')).toEqual([
      ['Endpoint Region', 'Europe'],
      ['New Mapping', 'Group Identify User'],
      ['Trigger', 'type = "group"'],
      ['Group Type', '$.traits.group_type'],
      ['Group Value', '$.traits.group_value'],
      ['Group Properties', 'Edit Object'],
      ['Group Properties › name', '$.traits.name'],
      ['Minimum ID Length', '1'],
    ]);
    expect((await labelled(EXAMPLE, node, 'actions'))[0]).toEqual(['Endpoint Region', 'North America']);
  });

  test('Classic in the cloud', async () => {
    expect(await labelled({ ...EXAMPLE, region: 'eu' }, node, 'classic')).toEqual([
      ['Endpoint', 'EU'],
      ['Group Type Trait', 'group_type'],
      ['Group Value Trait', 'group_value'],
    ]);
  });

  test('Classic in the page', async () => {
    expect(await labelled({ ...EXAMPLE, user: { deviceId: 'device-1' } }, analyticsJs, 'classic')).toEqual([
      ['Connection Mode', 'Device Mode'],
      ['Group Type Trait', 'group_type'],
      ['Group Value Trait', 'group_value'],
      ['Prefer Anonymous ID for Device ID', 'On'],
    ]);
  });

  test('Actions, event-level', async () => {
    expect(await labelled(EVENT, node, 'actions')).toEqual([
      ['Endpoint Region', 'North America'],
      ['Mapping', 'Track Calls'],
      ['Groups', '$.context.groups'],
    ]);
    const one: Plan = { ...EVENT, groups: [{ type: 'org_id', values: ['15'] }] };
    expect((await labelled(one, node, 'actions'))[2]).toEqual(['Groups › org_id', '$.context.groupId']);
  });

  test('Classic, event-level: no setting beside where it sends', async () => {
    expect(await labelled(EVENT, node, 'classic')).toEqual([]);
    expect(await labelled(EVENT, analyticsJs, 'classic')).toEqual([['Connection Mode', 'Device Mode']]);
  });

  test('nothing to set where nothing is sent', async () => {
    expect(await labelled({ ...EXAMPLE, user: {} }, node, 'actions')).toEqual([]);
  });
});

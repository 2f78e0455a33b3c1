import fc from 'fast-check';
import { idFault } from '../../src/plan/ids.ts';
import { OPERATIONS, type PropertyOperation } from '../../src/plan/operations.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { DEFAULT_SEGMENT, type Membership, type Plan, type UserRef } from '../../src/plan/plan.ts';
import { isReservedEvent } from '../../src/plan/reserved-events.ts';
import { EXAMPLE } from '../example-plan.ts';
import { HOSTILE, planArbitrary, segmentArbitrary } from '../random-plans.ts';

/** A plan with a name to report it by. */
export interface NamedPlan {
  name: string;
  plan: Plan;
}

const SEED = 20_240_601;
const RANDOM_PLANS = 250;
/** Characters of a text that name a plan. */
const SHOWN = 20;

const ORG = { type: 'org_id', values: ['15'] };
const ONE: Plan = { ...EXAMPLE, groups: [ORG], groupProperties: [] };
const EVENT: Plan = { ...EXAMPLE, membership: 'event', event: { type: 'Report Created' } };
const SEVERAL = [
  { type: 'org_id', values: ['15', '16', '17'] },
  { type: 'sport', values: ['tennis', 'soccer'] },
];
const MOST = ['org_id', 'workspace', 'team', 'plan', 'region'].map((type) => ({
  type,
  values: [`${type} one`, `${type} two`],
}));

/** Each operation on a property of its own. */
const CHANGES = OPERATIONS.filter((operation) => operation !== '$clearAll').map(
  (operation): PropertyOperation => ({
    operation,
    property: `by ${operation.slice(1)}`,
    value: operation === '$unset' ? '-' : operation === '$add' ? -2.5 : ['text', 3],
  }),
);
const ALL_OPERATIONS: Plan['groupProperties'] = [
  { type: 'org_id', value: '15', operations: CHANGES },
  { type: 'org_id', value: '16', operations: [{ operation: '$clearAll', property: '-', value: '-' }] },
  {
    type: 'sport',
    value: 'tennis',
    operations: [
      { operation: '$set', property: 'active', value: true },
      { operation: '$set', property: 'seats', value: 1e21 },
      { operation: '$set', property: 'note', value: '' },
      { operation: '$set', property: 'list', value: [] },
      { operation: '$setOnce', property: 'flags', value: ['yes', true] },
    ],
  },
];

const NAMED: Record<string, Plan> = {
  'one group': ONE,
  'the example': EXAMPLE,
  'several values': { ...ONE, groups: SEVERAL },
  'five types, ten values': { ...ONE, groups: MOST },
  'all operations': { ...ONE, groups: SEVERAL, groupProperties: ALL_OPERATIONS },
  'event-level': { ...EVENT, groups: SEVERAL },
  'event-level, five types, ten values': { ...EVENT, groups: MOST },
  'event-level with event properties': {
    ...EVENT,
    event: {
      type: 'Report Created',
      properties: { pages: 3, draft: false, title: 'Q1', tags: ['a', 1, true], none: [] },
    },
  },
  Batch: { ...EVENT, endpoint: 'batch' },
  EU: { ...EXAMPLE, region: 'eu' },
  'EU, Batch': { ...EVENT, endpoint: 'batch', region: 'eu' },
  'EU, event-level': { ...EVENT, region: 'eu' },
  'device id only': { ...EXAMPLE, user: { deviceId: 'device.0001' } },
  'both ids': { ...EXAMPLE, user: { userId: 'user@example.com', deviceId: 'device-0001' } },
  'event-level, device id only': { ...EVENT, user: { deviceId: 'device-0001' } },
  'a short id': { ...EXAMPLE, user: { userId: 'ab' }, minIdLength: 2 },
  'event-level, a short id': { ...EVENT, user: { userId: 'a', deviceId: 'dev' }, minIdLength: 1 },
  'group properties only': { ...EXAMPLE, groups: [] },
  'event-level, group properties only': { ...EVENT, groups: [] },
};

/** Ids that Amplitude takes: those on its invalid list are lengthened, short ones announced. */
function withGoodIds(plan: Plan): Plan {
  const ids = Object.entries(plan.user).map(([name, id]: [string, string]) => [
    name,
    idFault(id, 1) === undefined ? id : `${id} of a test`,
  ]);
  const user: UserRef = Object.fromEntries(ids);
  const short = Object.values(user).some((id) => idFault(id) === 'short');
  return { ...plan, user, ...(short ? { minIdLength: 1 } : {}) };
}

/** What the name of a plan that has an awkward text in every place begins with. */
export function everywhere(text: string): string {
  return `${JSON.stringify(text.slice(0, SHOWN))} everywhere`;
}

/** The same awkward text wherever a plan has room for text. */
function hostilePlan(text: string, membership: Membership): Plan {
  const second = `${text} 2`;
  return withGoodIds({
    ...EXAMPLE,
    membership,
    user: { userId: text, deviceId: second },
    groups: [
      { type: text, values: [text] },
      { type: 'org_id', values: [text, second] },
    ],
    event: {
      type: isReservedEvent(text) ? second : text,
      properties: Object.fromEntries([
        [text, text],
        ['list', [text, second]],
      ]),
    },
    groupProperties: [
      {
        type: 'org_id',
        value: text,
        operations: [
          { operation: '$set', property: text, value: text },
          { operation: '$append', property: 'list', value: [text, second] },
        ],
      },
      { type: text, value: second, operations: [{ operation: '$setOnce', property: second, value: text }] },
    ],
  });
}

function checked({ name, plan }: NamedPlan): NamedPlan {
  const parsed = parsePlan(plan);
  if (!parsed.ok) throw new Error(`Plan "${name}" is none: ${JSON.stringify(parsed.problems)}`);
  return { name, plan };
}

/** Two groups with one ID, and traits that Segment's specification knows: libraries keep such traits, and type them. */
const KNOWN_TRAITS: Plan = {
  ...ONE,
  groups: [ORG, { type: 'team_id', values: ['15'] }],
  groupProperties: [
    {
      type: 'org_id',
      value: '15',
      operations: [
        { operation: '$set', property: 'employees', value: 42 },
        { operation: '$set', property: 'address', value: 'Main Street 1' },
        { operation: '$set', property: 'plan', value: 'pro' },
      ],
    },
    { type: 'team_id', value: '15', operations: [{ operation: '$set', property: 'name', value: 'Crew' }] },
  ],
};

const OF_SEGMENT: Record<string, Plan> = {
  'traits that Segment knows': KNOWN_TRAITS,
  'a trait of the type that Segment knows': {
    ...ONE,
    segment: { ...DEFAULT_SEGMENT, groupTypeTrait: 'address' },
  },
};

/** Plans for Segment: some of its own, and all others with destinations and names of traits, in turn with the default. */
export function withSegment(plans: readonly NamedPlan[]): NamedPlan[] {
  const setups = fc.sample(segmentArbitrary, { numRuns: plans.length, seed: SEED });
  const own = Object.entries(OF_SEGMENT).map(([name, plan]) => checked({ name, plan }));
  const set = plans.map(({ name, plan }, index) => {
    const segment = setups[index];
    return index % 2 === 0 || segment === undefined ? { name, plan } : { name, plan: { ...plan, segment } };
  });
  return [...own, ...set];
}

const made = new Map<string, NamedPlan[]>();

/**
 * The plans to prove a way of sending with, always the same ones.
 * @param memberships kinds it can send; for a single kind, every plan is of that kind
 */
export function proofPlans(memberships: readonly Membership[]): NamedPlan[] {
  const kind = memberships.join();
  const known = made.get(kind) ?? makePlans(memberships);
  made.set(kind, known);
  return known;
}

function makePlans(memberships: readonly Membership[]): NamedPlan[] {
  const [only = 'user'] = memberships;
  const kinds = memberships.length > 1 ? memberships : [only];
  const asFits = (plan: Plan): Plan => (memberships.length > 1 ? plan : { ...plan, membership: only });
  const random = fc.sample(planArbitrary, { numRuns: RANDOM_PLANS, seed: SEED }).map(withGoodIds);
  return [
    ...Object.entries(NAMED).map(([name, plan]) => ({ name, plan: asFits(plan) })),
    ...kinds.flatMap((kind) =>
      HOSTILE.map((text) => ({
        name: `${everywhere(text)}, ${kind}-level`,
        plan: hostilePlan(text, kind),
      })),
    ),
    ...random.map((plan, index) => ({ name: `random ${index + 1}`, plan: asFits(plan) })),
  ].map(checked);
}

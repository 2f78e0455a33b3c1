import { type Effect, effectsOf } from '../plan/effects.ts';
import type { PropertyOperation } from '../plan/operations.ts';
import type { GroupDescription, GroupMembership, Membership, Plan } from '../plan/plan.ts';

/** What a way of sending can say, with a reason in words for everything that it cannot. */
export interface Capability {
  /** Kinds of membership it can send; none means that it cannot put a user into a group. */
  memberships: readonly Membership[];
  /** Why another kind of membership is impossible, and which source can do it. */
  membershipReason: string;
  /** Whether one user can be in several groups of one type at once; if not, the reason. */
  severalValues: true | { reason: string };
  /** Which groups it can describe: any, only those the user is put into, or none. */
  describes: { groups: 'any' } | { groups: 'own' | 'none'; reason: string };
  /** Whether nothing at all goes through without a user or device id; if so, the reason. */
  needsUser: false | { reason: string };
  /** The reason a group cannot be sent, whatever is said about it, or nothing if it can. */
  refusesGroup?: (group: GroupMembership) => string | undefined;
  /** The reason an operation cannot be sent, on any group or on a given one, or nothing if it can. */
  refuses?: (operation: PropertyOperation, group?: GroupDescription) => string | undefined;
}

/** An effect of the plan that the chosen way of sending cannot have. */
export interface Missing {
  effect: Effect;
  why: string;
}

/** The part of a plan that can be sent, and what had to be left out. */
export interface Expressed {
  plan: Plan;
  missing: Missing[];
}

interface Kept<T> {
  kept: T[];
  missing: Missing[];
}

/** Effects of a plan that holds nothing but the given parts of `plan`. */
function effectsOfPart(plan: Plan, part: Pick<Plan, 'groups' | 'groupProperties'>, why: string): Missing[] {
  return effectsOf({ ...plan, ...part }).map((effect) => ({ effect, why }));
}

function keepGroups(plan: Plan, capability: Capability): Kept<GroupMembership> {
  const lost = (groups: GroupMembership[], why: string) => effectsOfPart(plan, { groups, groupProperties: [] }, why);
  if (!capability.memberships.includes(plan.membership))
    return { kept: [], missing: lost(plan.groups, capability.membershipReason) };
  const { severalValues, refusesGroup } = capability;
  const missing: Missing[] = [];
  const kept = plan.groups.flatMap(({ type, values }) => {
    const first = severalValues === true ? values : values.slice(0, 1);
    if (severalValues !== true && values.length > 1)
      missing.push(...lost([{ type, values: values.slice(1) }], severalValues.reason));
    const why = refusesGroup?.({ type, values: first });
    if (why === undefined) return [{ type, values: first }];
    missing.push(...lost([{ type, values: first }], why));
    return [];
  });
  return { kept, missing };
}

function keepDescriptions(plan: Plan, capability: Capability, groups: GroupMembership[]): Kept<GroupDescription> {
  const { describes, refuses, refusesGroup } = capability;
  const joined = (type: string, value: string) =>
    groups.some((group) => group.type === type && group.values.includes(value));
  const unreachable = describes.groups === 'any' ? undefined : describes.reason;
  const missing: Missing[] = [];
  const kept = plan.groupProperties.flatMap((group) => {
    const { type, value, operations } = group;
    const left = operations.filter((operation) => {
      const reachable = describes.groups === 'any' || (describes.groups === 'own' && joined(type, value));
      const refused = refusesGroup?.({ type, values: [value] });
      const why = refused ?? (reachable ? refuses?.(operation, group) : unreachable);
      if (why !== undefined)
        missing.push(
          ...effectsOfPart(plan, { groups: [], groupProperties: [{ type, value, operations: [operation] }] }, why),
        );
      return why === undefined;
    });
    return left.length === 0 ? [] : [{ type, value, operations: left }];
  });
  return { kept, missing };
}

/** Splits a plan into what a way of sending can express and what it cannot, with the reason of each. */
export function express(plan: Plan, capability: Capability): Expressed {
  const { needsUser } = capability;
  if (needsUser !== false && plan.user.userId === undefined && plan.user.deviceId === undefined)
    return {
      plan: { ...plan, groups: [], groupProperties: [] },
      missing: effectsOfPart(plan, plan, needsUser.reason),
    };
  const groups = keepGroups(plan, capability);
  const descriptions = keepDescriptions(plan, capability, groups.kept);
  return {
    plan: { ...plan, groups: groups.kept, groupProperties: descriptions.kept },
    missing: [...groups.missing, ...descriptions.missing],
  };
}

import type { Effect } from '../../plan/effects.ts';
import { LIMITS } from '../../plan/limits.ts';
import type { PropertyOperation } from '../../plan/operations.ts';
import type { GroupDescription, GroupMembership, Membership, UserRef } from '../../plan/plan.ts';

/** Groups and what is said of them, as far as one plan can hold it, and what it cannot. */
export interface Draft {
  user: UserRef;
  membership: Membership;
  groups: GroupMembership[];
  event?: string;
  groupProperties: GroupDescription[];
  leftOut: string[];
}

type GroupEffect = Exclude<Effect, { kind: 'group-property' }>;

const sameUser = (one: UserRef, other: UserRef) => JSON.stringify(one) === JSON.stringify(other);

/** Groups of one user and one event: those that are met first. */
function membershipsOf(effects: readonly GroupEffect[], leftOut: string[]): GroupMembership[] {
  const values = new Map<string, Set<string>>();
  let room: number = LIMITS.groupValues;
  let tooMany = 0;
  for (const effect of effects) {
    const known = values.get(effect.type) ?? new Set<string>();
    if (!values.has(effect.type) && values.size >= LIMITS.groupTypes) {
      tooMany += effect.values.length;
      continue;
    }
    values.set(effect.type, known);
    for (const value of effect.values) {
      if (known.has(value)) continue;
      room -= 1;
      if (room < 0) tooMany += 1;
      else known.add(value);
    }
  }
  if (tooMany > 0)
    leftOut.push(
      `Groups beyond what Amplitude tracks, ${tooMany} of them (${LIMITS.groupTypes} types, ${LIMITS.groupValues} values).`,
    );
  return [...values].filter(([, set]) => set.size > 0).map(([type, set]) => ({ type, values: [...set] }));
}

function descriptionsOf(effects: readonly Effect[], types: Set<string>, leftOut: string[]): GroupDescription[] {
  const groups = new Map<string, GroupDescription>();
  let lost = 0;
  for (const effect of effects) {
    if (effect.kind !== 'group-property') continue;
    const { type, value, operation, property, to } = effect;
    if (!types.has(type) && types.size >= LIMITS.groupTypes) {
      lost += 1;
      continue;
    }
    types.add(type);
    const key = JSON.stringify([type, value]);
    const group = groups.get(key) ?? { type, value, operations: [] };
    const change: PropertyOperation = { operation, property, value: to };
    const isAlone = operation === '$clearAll' || group.operations.some((other) => other.operation === '$clearAll');
    const isTwice = group.operations.some((other) => other.property === property);
    const isNested = typeof to === 'object' && (!Array.isArray(to) || to.some((item) => typeof item === 'object'));
    if ((isAlone && group.operations.length > 0) || isTwice || isNested || to === null) lost += 1;
    else {
      group.operations.push(change);
      groups.set(key, group);
    }
  }
  if (lost > 0)
    leftOut.push(
      `Changes to group properties (${lost}): nested values, a second change of the same property, or too many group types.`,
    );
  return [...groups.values()];
}

/** Makes one plan's worth of effects. A plan is about one user, one kind of membership and one event. */
export function draftOf(effects: readonly Effect[]): Draft {
  const leftOut: string[] = [];
  const named = effects.filter((effect): effect is GroupEffect => effect.kind !== 'group-property');
  const membership: Membership =
    named.length === 0 || named.some(({ kind }) => kind === 'user-group') ? 'user' : 'event';
  const ofKind = named.filter(({ kind }) => (kind === 'user-group') === (membership === 'user'));
  const [first] = ofKind;
  const user = first?.user ?? {};
  const event = first?.kind === 'event-group' ? first.event : undefined;
  const mine = ofKind.filter(
    (effect) => sameUser(effect.user, user) && (effect.kind === 'user-group' || effect.event === event),
  );
  if (named.length > ofKind.length)
    leftOut.push('The event-level groups: a plan has one kind of membership, and the user-level groups were taken.');
  if (ofKind.length > mine.length)
    leftOut.push('Groups of further users or events: a plan is about one user and one event.');
  const groups = membershipsOf(mine, leftOut);
  const groupProperties = descriptionsOf(effects, new Set(groups.map(({ type }) => type)), leftOut);
  return { user, membership, groups, ...(event === undefined ? {} : { event }), groupProperties, leftOut };
}

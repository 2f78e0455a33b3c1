import type { PropertyOperation } from '../operations.ts';
import type { GroupDescription, GroupMembership, Plan } from '../plan.ts';

/** Both lists, one operation a property; `$clearAll` gives way, since it tolerates no other operation beside it. */
function mergeOperations(one: PropertyOperation[], other: PropertyOperation[]): PropertyOperation[] {
  const changes = [...one, ...other].filter(({ operation }) => operation !== '$clearAll');
  if (changes.length === 0) return one;
  const named = new Map<string, PropertyOperation>();
  for (const change of changes) if (!named.has(change.property)) named.set(change.property, change);
  return [...named.values()];
}

function mergeMemberships(groups: GroupMembership[]): GroupMembership[] {
  const values = new Map<string, string[]>();
  for (const group of groups) values.set(group.type, [...(values.get(group.type) ?? []), ...group.values]);
  return [...values].map(([type, all]) => ({ type, values: [...new Set(all)] }));
}

function mergeDescriptions(descriptions: GroupDescription[]): GroupDescription[] {
  const merged = new Map<string, GroupDescription>();
  for (const description of descriptions) {
    const { type, value, operations } = description;
    const key = JSON.stringify([type, value]);
    const known = merged.get(key);
    merged.set(key, known ? { type, value, operations: mergeOperations(known.operations, operations) } : description);
  }
  return [...merged.values()];
}

/** A plan in which one group type goes by the name of another; what was said of a group first stays. */
export function mergeTypes(plan: Plan, from: string, into: string): Plan {
  const renamed = <T extends { type: string }>(items: T[]): T[] =>
    items.map((item) => (item.type === from ? { ...item, type: into } : item));
  return {
    ...plan,
    groups: mergeMemberships(renamed(plan.groups)),
    groupProperties: mergeDescriptions(renamed(plan.groupProperties)),
  };
}

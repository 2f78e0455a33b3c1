import type { PropertyOperation } from './operations.ts';
import type { GroupDescription, Plan } from './plan.ts';

/** A group type of a plan, where it is first named. */
export interface PlacedType {
  type: string;
  path: string;
}

/** A group of a plan, where it is first named, with its description if there is one. */
export interface PlacedGroup extends PlacedType {
  value: string;
  description?: GroupDescription;
}

/** The group types of a plan, each once. */
export function planTypes({ groups, groupProperties }: Plan): PlacedType[] {
  const paths = new Map<string, string>();
  groups.forEach(({ type }, index) => {
    if (!paths.has(type)) paths.set(type, `groups[${index}].type`);
  });
  groupProperties.forEach(({ type }, index) => {
    if (!paths.has(type)) paths.set(type, `groupProperties[${index}].type`);
  });
  return [...paths].map(([type, path]) => ({ type, path }));
}

/** The groups of a plan, each once: those the user belongs to, then those that are only described. */
export function planGroups({ groups, groupProperties }: Plan): PlacedGroup[] {
  const byType = new Map<string, Map<string, PlacedGroup>>();
  const place = (group: PlacedGroup) => {
    const values = byType.get(group.type) ?? new Map<string, PlacedGroup>();
    byType.set(group.type, values.set(group.value, group));
  };
  groups.forEach(({ type, values }, index) => {
    values.forEach((value, at) => {
      place({ type, value, path: `groups[${index}].values[${at}]` });
    });
  });
  groupProperties.forEach((description, index) => {
    const { type, value } = description;
    const known = byType.get(type)?.get(value);
    place({ type, value, path: known?.path ?? `groupProperties[${index}].value`, description });
  });
  return [...byType.values()].flatMap((values) => [...values.values()]);
}

/** A plan with one more change to a group, which may have had no description before. */
export function withOperation(plan: Plan, type: string, value: string, operation: PropertyOperation): Plan {
  const at = plan.groupProperties.findIndex((group) => group.type === type && group.value === value);
  const found = plan.groupProperties[at];
  if (!found) return { ...plan, groupProperties: [...plan.groupProperties, { type, value, operations: [operation] }] };
  const changed = { ...found, operations: [...found.operations, operation] };
  return { ...plan, groupProperties: plan.groupProperties.with(at, changed) };
}

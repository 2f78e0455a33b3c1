import { type Operation, type PropertyValue, takesValue } from '../operations.ts';
import type { Plan } from '../plan.ts';
import { pathText } from '../problem.ts';

/** Where a property value stands: by index in `groupProperties`, or by name among the event's properties. */
export type ValuePlace = { group: number; operation: number } | { eventProperty: string };

/** A value given in a plan. */
export interface PlacedValue {
  place: ValuePlace;
  property: string;
  /** How a group's property is changed; an event's property has none. */
  operation?: Operation;
  value: PropertyValue;
}

/** Every property value the user gave, of groups and of the event. */
export function planValues({ groupProperties, event }: Plan): PlacedValue[] {
  const values: PlacedValue[] = [];
  groupProperties.forEach(({ operations }, group) => {
    operations.forEach(({ operation, property, value }, index) => {
      if (takesValue(operation)) values.push({ place: { group, operation: index }, property, operation, value });
    });
  });
  for (const [property, value] of Object.entries(event?.properties ?? {}))
    values.push({ place: { eventProperty: property }, property, value });
  return values;
}

/** The path of a value, as problems name it. */
export function valuePath(place: ValuePlace): string {
  return 'group' in place
    ? `groupProperties[${place.group}].operations[${place.operation}].value`
    : pathText(['event', 'properties', place.eventProperty]);
}

/** What a value belongs to, for the id of a piece of advice. */
export function valueSubject(plan: Plan, { place, property }: PlacedValue): string[] {
  const group = 'group' in place ? plan.groupProperties[place.group] : undefined;
  return group ? [group.type, group.value, property] : [property];
}

/** A plan with one value replaced; the same plan if the place is gone. */
export function withValue(plan: Plan, place: ValuePlace, value: PropertyValue): Plan {
  if ('eventProperty' in place) {
    const { event } = plan;
    if (!event?.properties || !Object.hasOwn(event.properties, place.eventProperty)) return plan;
    const properties = Object.entries(event.properties).map(([name, old]): [string, PropertyValue] => [
      name,
      name === place.eventProperty ? value : old,
    ]);
    return { ...plan, event: { ...event, properties: Object.fromEntries(properties) } };
  }
  const group = plan.groupProperties[place.group];
  const operation = group?.operations[place.operation];
  if (!group || !operation) return plan;
  const operations = group.operations.with(place.operation, { ...operation, value });
  return { ...plan, groupProperties: plan.groupProperties.with(place.group, { ...group, operations }) };
}

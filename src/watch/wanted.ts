import { type Effect, type EffectKind, effectsOf } from '../plan/effects.ts';
import { type Operation, takesProperty } from '../plan/operations.ts';
import type { Plan } from '../plan/plan.ts';
import { shortText } from '../plan/short-text.ts';
import type { Artifact } from '../sources/source.ts';
import type { CodePlace } from './check-list.ts';
import { placeOf } from './code-place.ts';

interface Common {
  id: string;
  kind: EffectKind;
  what: string;
  type: string;
  /** What the plan gives as example. */
  planned: ReadonlySet<string>;
  place?: CodePlace;
}

/** A user is put into a group of the type. */
export interface WantedGroup extends Common {
  step: 'user-group';
}

/** An event of such a user carries the group; Amplitude shows it no sooner. */
export interface WantedCarried extends Common {
  step: 'carried';
}

/** An event names a group of the type. */
export interface WantedEventGroup extends Common {
  step: 'event-group';
  event: string;
}

/** A property of a group of the type is changed. */
export interface WantedProperty extends Common {
  step: 'property';
  operation: Operation;
  property: string;
}

/** What is to come, and counts once it came. */
export type Wanted = WantedGroup | WantedCarried | WantedEventGroup | WantedProperty;

function idOf(effect: Effect): string {
  if (effect.kind !== 'group-property') return JSON.stringify([effect.kind, effect.type]);
  return JSON.stringify([effect.kind, effect.type, effect.operation, effect.property]);
}

function propertyWords(type: string, operation: Operation, property: string): string {
  return takesProperty(operation)
    ? `${shortText(property)} of ${shortText(type)}, with ${operation}`
    : `${shortText(type)} without properties, with ${operation}`;
}

function wantedOf(effect: Effect, planned: ReadonlySet<string>, { files }: Artifact): Wanted[] {
  const { kind, type } = effect;
  const names = effect.kind === 'group-property' ? [type, effect.property] : [type];
  // With Segment, one group call puts the user into the group and describes it.
  const place = placeOf(files, [kind], names);
  const common = { id: idOf(effect), kind, type, planned, ...(place && { place }) };
  const name = shortText(type);
  switch (effect.kind) {
    case 'user-group':
      return [
        { ...common, step: 'user-group', what: `${name} as a user-level group` },
        {
          ...common,
          id: JSON.stringify(['carried', type]),
          step: 'carried',
          what: `${name} on an event after that`,
        },
      ];
    case 'event-group':
      return [{ ...common, step: 'event-group', event: effect.event, what: `${name} as an event-level group` }];
    case 'group-property': {
      const { operation, property } = effect;
      return [{ ...common, step: 'property', operation, property, what: propertyWords(type, operation, property) }];
    }
  }
}

function plannedValues(effects: readonly Effect[]): Map<string, Set<string>> {
  const planned = new Map<string, Set<string>>();
  for (const effect of effects) {
    const values = planned.get(idOf(effect)) ?? new Set();
    for (const value of 'values' in effect ? effect.values : [effect.value]) values.add(value);
    planned.set(idOf(effect), values);
  }
  return planned;
}

/**
 * What the user's app is to send: the effects of the plan that the target can have, each kind of them once. A property
 * of several groups is one item, since the app has groups of its own. What a target does beyond the plan is no item.
 */
export function itemsOf(plan: Plan, artifact: Artifact): Wanted[] {
  const asked = new Set(effectsOf(plan).map(idOf));
  const effects = artifact.effects.filter((effect) => asked.has(idOf(effect)));
  const values = plannedValues(effects);
  const once = [...new Map(effects.map((effect) => [idOf(effect), effect])).values()];
  return once.flatMap((effect) => wantedOf(effect, values.get(idOf(effect)) ?? new Set(), artifact));
}

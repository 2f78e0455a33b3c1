import type { Plan } from '../plan/plan.ts';
import type { Mapped, MappedObject, PathDirective } from './mapping.ts';
import { segmentOf } from './mode.ts';
import { traitPath } from './path.ts';

/** The mapping "Group Identify User" of Amplitude (Actions), as Segment stores it. */
export interface GroupMapping {
  /** Required, and without a default. */
  group_type?: Mapped;
  /** Required, and without a default. */
  group_value?: Mapped;
  /** Segment's default is all traits: `{ '@path': '$.traits' }`. */
  group_properties: MappedObject;
  min_id_length?: number;
}

/**
 * The mapping for a plan. Group properties are an explicit object of what the plan sets, since with all traits the
 * ones that hold group type and group value would become properties too.
 */
export function mappingOf(plan: Plan): GroupMapping {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const fromTrait = (name: string): PathDirective => ({ '@path': traitPath(name) });
  const names = new Set(plan.groupProperties.flatMap(({ operations }) => operations.map(({ property }) => property)));
  return {
    group_type: fromTrait(groupTypeTrait),
    group_value: fromTrait(groupValueTrait),
    group_properties: Object.fromEntries([...names].map((name) => [name, fromTrait(name)])),
    ...(plan.minIdLength === undefined ? {} : { min_id_length: plan.minIdLength }),
  };
}

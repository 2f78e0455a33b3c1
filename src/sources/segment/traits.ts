import { jsKey, jsValue } from '../../code/javascript.ts';
import { type Line, marked } from '../../code/line.ts';
import type { EffectKind } from '../../plan/effects.ts';
import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { GroupCall } from '../../segment/group-call.ts';
import { segmentOf } from '../../segment/mode.ts';

/** A trait of a call, in the colour of its effect: those that tell the group, and those that describe it. */
export interface MarkedTrait {
  name: string;
  value: PropertyValue;
  mark: EffectKind;
}

/** The traits of a call, in their order. */
export function markedTraits(plan: Plan, call: GroupCall): MarkedTrait[] {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return Object.entries(call.traits).map(([name, value]) => ({
    name,
    value: value as PropertyValue,
    mark: name === groupTypeTrait || name === groupValueTrait ? 'user-group' : 'group-property',
  }));
}

/** Traits as members of a JavaScript object, one a line. */
export function traitLines(plan: Plan, call: GroupCall): Line[] {
  return markedTraits(plan, call).flatMap(({ name, value, mark }) =>
    marked(mark, `${jsKey(name)}: ${jsValue(value)},`),
  );
}

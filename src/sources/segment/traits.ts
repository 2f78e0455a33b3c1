import { jsKey, jsValue } from '../../code/javascript.ts';
import { type Line, marked } from '../../code/line.ts';
import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { GroupCall } from '../../segment/group-call.ts';
import { segmentOf } from '../../segment/mode.ts';

/** Traits as members of a JavaScript object, one a line: those that tell the group, and those that describe it. */
export function traitLines(plan: Plan, call: GroupCall): Line[] {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return Object.entries(call.traits).flatMap(([name, value]) =>
    marked(
      name === groupTypeTrait || name === groupValueTrait ? 'user-group' : 'group-property',
      `${jsKey(name)}: ${jsValue(value as PropertyValue)},`,
    ),
  );
}

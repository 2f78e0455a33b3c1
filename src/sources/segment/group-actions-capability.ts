import { isOperation } from '../../amplitude/operation-dictionary.ts';
import type { PropertyOperation } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import { isDirective } from '../../segment/directive.ts';
import { segmentOf } from '../../segment/mode.ts';
import { isReachable } from '../../segment/path.ts';
import type { Capability } from '../capability.ts';
import { COMMON, OWN, operationRefusal, traitRefusal } from './common-capability.ts';
import { LOST, TWO_TRAITS } from './losses.ts';

function unreachable(name: string): string {
  return `“${name}” holds a dot, quote or bracket, which a mapping reads as part of the path. Choose another name.`;
}

/** Why no group can be told by these traits, or nothing. */
function groupRefusal(plan: Plan): string | undefined {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const names = [groupTypeTrait, groupValueTrait];
  if (groupTypeTrait === groupValueTrait) return TWO_TRAITS;
  if (names.includes('__proto__')) return LOST;
  const lost = names.find((name) => !isReachable(name));
  return lost === undefined ? undefined : unreachable(lost);
}

function propertyRefusal(plan: Plan, operation: PropertyOperation): string | undefined {
  const { property } = operation;
  const refusal = traitRefusal(plan, operation);
  if (refusal !== undefined) return refusal;
  if (isOperation(property)) return operationRefusal(property);
  if (isDirective(property)) return 'A name that begins with @ is an instruction to Segment. Choose another name.';
  return isReachable(property) ? undefined : unreachable(property);
}

/** What Segment's group call can say through Amplitude (Actions). */
export function groupActionsCapability(plan: Plan): Capability {
  return {
    ...COMMON,
    severalValues: {
      reason:
        'Amplitude (Actions) refuses a list as group value, and a second group() call would replace the first. An SDK or the Identify API can send several.',
    },
    describes: OWN,
    refusesGroup: () => groupRefusal(plan),
    refuses: (operation) => propertyRefusal(plan, operation),
  };
}

import { isOperation } from '../../amplitude/operation-dictionary.ts';
import type { PropertyOperation } from '../../plan/operations.ts';
import type { GroupMembership, Plan } from '../../plan/plan.ts';
import { isDirective } from '../../segment/actions.ts';
import { isLostInPage } from '../../segment/classic-web.ts';
import { modeOf, segmentOf } from '../../segment/mode.ts';
import { isReachable } from '../../segment/path.ts';

const LOST = 'Segment’s code copies traits one by one and loses one named __proto__. Choose another name.';
const FATAL =
  'In the page, Segment’s code calls a method of this name on all traits, and fails on one that holds something else. Choose another name.';

/** Why no group can be told by these traits, or nothing. */
function traitRefusal(plan: Plan): string | undefined {
  const mode = modeOf(plan);
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const names = [groupTypeTrait, groupValueTrait];
  if (groupTypeTrait === groupValueTrait) return 'Group type and group value need two traits with different names.';
  if (names.includes('__proto__')) return LOST;
  if (mode === 'actions') {
    const unreachable = names.find((name) => !isReachable(name));
    return unreachable === undefined
      ? undefined
      : `The trait name “${unreachable}” holds a dot, quote or bracket, which a mapping reads as part of the path. Choose a plain name.`;
  }
  if (mode === 'classic-web' && names.some(isLostInPage)) return FATAL;
  if (groupTypeTrait === 'id')
    return 'Amplitude (Classic) reads the trait id as the group ID, so it cannot hold the group type. Choose another name.';
  const operation = names.find(isOperation);
  return operation === undefined
    ? undefined
    : `Amplitude would take the trait ${operation} for an operation on properties. Choose another name.`;
}

/** Why a user cannot be put into a group, or nothing. */
export function groupRefusal(plan: Plan, { type, values }: GroupMembership): string | undefined {
  const trait = traitRefusal(plan);
  if (trait !== undefined || modeOf(plan) !== 'classic-web') return trait;
  if (plan.region === 'eu')
    return 'In the page, Amplitude (Classic) sends to the US only. Amplitude (Actions) reaches a project in the EU.';
  if (isLostInPage(type)) return 'Amplitude’s JavaScript SDK 5, which Classic runs in the page, loses this group type.';
  if (values.length > 1 && segmentOf(plan).groupValueTrait === 'id')
    return 'Amplitude (Classic) reads the trait id as the group ID, which is one value. Choose another group value trait.';
  return undefined;
}

/** Why a change to a property cannot be sent as a trait, or nothing. */
export function operationRefusal(plan: Plan, { operation, property }: PropertyOperation): string | undefined {
  const mode = modeOf(plan);
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  if (operation !== '$set')
    return 'A trait is a plain name and value: a group() call can set a property and do nothing else with it. Group Identify can.';
  if (property === groupTypeTrait || property === groupValueTrait)
    return `The trait “${property}” already tells Segment the group. Rename the property, or the trait.`;
  if (property === '__proto__') return LOST;
  if (mode === 'classic-web' && isLostInPage(property)) return FATAL;
  if (isOperation(property)) return `Amplitude would take the trait ${property} for an operation on properties.`;
  if (mode === 'classic-cloud' && property === 'id')
    return 'Amplitude (Classic) reads the trait id as the group ID. Rename the property.';
  if (mode === 'actions' && isDirective(property))
    return 'A mapping takes a name that begins with @ for an instruction to Segment. Rename the property.';
  if (mode === 'actions' && !isReachable(property))
    return 'A mapping reads a dot, quote or bracket in a name as part of the path. Rename the property.';
  return undefined;
}

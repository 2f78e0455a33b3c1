import type { GroupMembership, Plan } from '../../plan/plan.ts';
import { isOrderCompleted, purchaseProblem } from '../../segment/purchase.ts';
import type { Capability } from '../capability.ts';
import { OF_EVENTS } from './common-capability.ts';
import { LOST, PURCHASE } from './losses.ts';

/** Why an event cannot carry a group, or nothing. */
function eventRefusal({ event }: Plan, { type }: GroupMembership): string | undefined {
  const properties = event?.properties ?? {};
  if (isOrderCompleted(event?.type)) return PURCHASE;
  if (type === '__proto__') return LOST;
  if (Object.hasOwn(properties, 'products'))
    return 'Segment reads the property products as what was bought. Rename the property.';
  return purchaseProblem(properties);
}

/** What Segment's track call can say through Amplitude (Actions). */
export function eventActionsCapability(plan: Plan): Capability {
  return { ...OF_EVENTS, refusesGroup: (group) => eventRefusal(plan, group) };
}

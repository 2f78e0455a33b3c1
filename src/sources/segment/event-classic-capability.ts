import type { GroupMembership, Plan } from '../../plan/plan.ts';
import { modeOf } from '../../segment/mode.ts';
import { isLostInPage } from '../../segment/page-libraries.ts';
import { isOrderCompleted } from '../../segment/purchase.ts';
import type { Capability } from '../capability.ts';
import { FATAL, US_ONLY } from './classic-losses.ts';
import { OF_EVENTS } from './common-capability.ts';
import { LOST, PURCHASE } from './losses.ts';

/** Why an event cannot carry a group, or nothing. */
function eventRefusal(plan: Plan, { type }: GroupMembership): string | undefined {
  const { event, region } = plan;
  if (isOrderCompleted(event?.type)) return PURCHASE;
  if (type === '__proto__') return LOST;
  if (modeOf(plan) !== 'classic-web') return undefined;
  if (region === 'eu') return US_ONLY;
  return [type, ...Object.keys(event?.properties ?? {})].some(isLostInPage) ? FATAL : undefined;
}

/** What Segment's track call can say through Amplitude (Classic). */
export function eventClassicCapability(plan: Plan): Capability {
  return { ...OF_EVENTS, refusesGroup: (group) => eventRefusal(plan, group) };
}

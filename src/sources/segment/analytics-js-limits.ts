import type { GroupMembership, Plan } from '../../plan/plan.ts';
import { modeOf } from '../../segment/mode.ts';
import type { TargetFile } from '../source.ts';
import { hasRewrittenTime, isRewrittenDate, looksLikeDate, withSentDays } from './iso-date.ts';

const REWRITES =
  'Analytics.js takes text like 2026-01-31 for a date and sends it as 2026-01-31T00:00:00.000Z. A server library sends it as it stands.';

const READ_AS_JSON =
  'Analytics.js reads its anonymous ID from a cookie as JSON, and true or 1e5 comes back as another value. A server library sends it as it stands.';

const LOST = 'Analytics.js loses a property named __proto__. A server library sends it.';

/** Whether a text comes back changed from a cookie that is read as JSON; numbers become text again. */
function isReadAsJson(id: string): boolean {
  try {
    const read: unknown = JSON.parse(id);
    return typeof read !== 'number' || String(read) !== id;
  } catch {
    return false;
  }
}

function textsOf(plan: Plan, { type, values }: GroupMembership): string[] {
  const ids = [plan.user.userId ?? '', plan.user.deviceId ?? ''];
  // A group type is the name of a member in a track call, and a value in a group call.
  return plan.membership === 'event' ? [...ids, ...values, plan.event?.type ?? ''] : [...ids, ...values, type];
}

/** The library changes what looks like a date. */
export const dateLimits: NonNullable<TargetFile['refine']> = (capability, plan) => ({
  ...capability,
  refusesGroup: (group) => {
    // In the page, Classic hands the date itself to Amplitude's SDK, which writes it in the browser's language.
    const changes = modeOf(plan) === 'classic-web' ? looksLikeDate : isRewrittenDate;
    const refusal = capability.refusesGroup?.(group);
    if (refusal !== undefined) return refusal;
    if (isReadAsJson(plan.user.deviceId ?? '')) return READ_AS_JSON;
    if (plan.membership === 'event' && Object.hasOwn(plan.event?.properties ?? {}, '__proto__')) return LOST;
    const isTimeLost =
      plan.membership === 'event' && Object.values(plan.event?.properties ?? {}).some(hasRewrittenTime);
    return isTimeLost || textsOf(plan, group).some(changes) ? REWRITES : undefined;
  },
  refuses: (operation) =>
    capability.refuses?.(operation) ?? ([operation.value].flat().some(isRewrittenDate) ? REWRITES : undefined),
});

/** Days among the properties of an event are sent as moments. */
export const withDaysSent: NonNullable<TargetFile['asSent']> = ({ event, ...plan }) => {
  if (event?.properties === undefined) return { ...plan, ...(event && { event }) };
  const properties = Object.fromEntries(
    Object.entries(event.properties).map(([name, value]) => [name, withSentDays(value)]),
  );
  return { ...plan, event: { ...event, properties } };
};

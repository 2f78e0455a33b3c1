import type { Plan } from '../../plan/plan.ts';
import { TRACKING_HOSTS } from '../../segment/tracking-paths.ts';

/** That a workspace in the EU has a host of its own; its library must be told. */
export function workspaceNotes({ region, target }: Plan): string[] {
  if (region === 'us' || target === 'http') return [];
  return [
    `A Segment workspace in the EU has another host, ${TRACKING_HOSTS.eu}: with the usual one, nothing fails and nothing arrives.`,
  ];
}

/**
 * What to know about group calls, one line each.
 * @param missing what happens to a call without one of the traits
 * @param own what holds for one destination
 */
export function groupNotes(plan: Plan, missing: string, own: string[]): string[] {
  if (plan.groups.length === 0) return [];
  return [
    ...(plan.groups.length > 1 ? ['One group() call for each group type: Segment cannot name two in one.'] : []),
    `Every call needs both traits: without one of them, ${missing}.`,
    'Segment also sets a user property named after the group type, readable without the Accounts add-on.',
    ...own,
    ...workspaceNotes(plan),
  ];
}

import type { Plan } from '../plan/plan.ts';
import type { GroupCall } from './group-call.ts';
import { segmentOf } from './mode.ts';
import { copiedMembers } from './validation.ts';

/** Group type of everybody whose group call lacks what the settings name; it takes one of the project's five slots. */
export const FALLBACK_TYPE = '[Segment] Group';

/** Settings of Amplitude (Classic), by Segment's names for them. Empty text is a setting left empty. */
export interface ClassicSettings {
  /** Name of the trait that holds the group type. */
  groupTypeTrait: string;
  /** Name of the trait that holds the group value. */
  groupValueTrait: string;
  /** Web device mode: the anonymous id is Amplitude's device id. Off, Amplitude's library invents one. */
  preferAnonymousIdForDeviceId: boolean;
}

/** The settings for a plan. */
export function classicSettingsOf(plan: Plan): ClassicSettings {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return { groupTypeTrait, groupValueTrait, preferAnonymousIdForDeviceId: plan.user.deviceId !== undefined };
}

/** The group a call names, or the one it falls back to. */
export interface ClassicGroup {
  type: unknown;
  value: unknown;
  /** Why the fallback was taken. */
  problem?: string;
}

/** Traits as Segment's library for reading calls gives them: copied twice, member by member, so `__proto__` is lost. */
function traitsOf(call: GroupCall): Record<string, unknown> {
  return { ...copiedMembers(call.traits), ...(call.groupId === '' ? {} : { id: call.groupId }) };
}

/**
 * Which group Classic reads out of a call; nothing if there is not even a group id to fall back to. `id` always is the
 * group id: Segment's library adds it to the traits. `0`, `''` and `false` count as absent; what a prototype has, such as
 * `constructor`, counts as there.
 */
export function classicGroup(call: GroupCall, settings: ClassicSettings): ClassicGroup | undefined {
  const traits = traitsOf(call);
  const type = traits[settings.groupTypeTrait];
  const value = traits[settings.groupValueTrait];
  if (type && value) return { type, value };
  if (call.groupId === '') return undefined;
  return {
    type: FALLBACK_TYPE,
    value: call.groupId,
    problem: `The user lands in “${FALLBACK_TYPE}”: a trait setting is empty, or the call lacks the trait it names.`,
  };
}

import type { Plan } from '../plan/plan.ts';
import type { MappedObject } from './mapping.ts';
import { typeOfGroupId } from './track-call.ts';

/** The mapping "Track Calls" of Amplitude (Actions), whose action is Log Event V2, as far as groups go. */
export interface EventMapping {
  /** Groups; without a default, so that events carry none. */
  groups?: MappedObject;
  min_id_length?: number;
}

/** The mapping for a plan: one group type from `context.groupId`, or all groups of the call as they are. */
export function eventMappingOf(plan: Plan): EventMapping {
  const type = typeOfGroupId(plan);
  const groups: MappedObject =
    type === undefined
      ? { '@path': '$.context.groups' }
      : Object.fromEntries([[type, { '@path': '$.context.groupId' }]]);
  return {
    ...(plan.membership === 'event' && plan.groups.length > 0 ? { groups } : {}),
    ...(plan.minIdLength === undefined ? {} : { min_id_length: plan.minIdLength }),
  };
}

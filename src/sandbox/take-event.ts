import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { textOf } from '../amplitude/read-effects.ts';
import type { UserRef } from '../plan/plan.ts';
import { attachGroups } from './attach-groups.ts';
import { changeProperties } from './change-properties.ts';
import { cutText, cutValue, type Drops, quoted } from './drops.ts';
import type { Project } from './project.ts';
import type { ReportedEvent } from './report.ts';
import { cutUser, identifyGroups, identifyUser } from './take-identification.ts';

type Event = Record<string, unknown>;

function isRepeat(project: Project, event: Event, { deviceId }: UserRef, now: number): boolean {
  const insertId = textOf(event.insert_id);
  return insertId !== undefined && insertId !== '' && project.seen.isRepeat(deviceId, insertId, now);
}

function reportIgnored(event: Event, field: string, why: string, drops: Drops): void {
  const value = event[field];
  if (isDictionary(value) && Object.keys(value).length > 0) drops.add(field, why);
}

/**
 * Takes in one event that was found valid.
 * @param ref its good ids
 * @param now milliseconds
 * @returns it as it counts; nothing for a duplicate and an event left without an id
 */
export function takeEvent(
  project: Project,
  event: Event,
  ref: UserRef,
  now: number,
  drops: Drops,
): ReportedEvent | undefined {
  const user = cutUser(ref, drops);
  const type = cutText(textOf(event.event_type) ?? '', 'event_type', drops);
  if (user.userId === undefined && user.deviceId === undefined) {
    drops.add(`Event ${quoted(type)}`, 'It has no usable id left.');
    return undefined;
  }
  if (isRepeat(project, event, user, now)) {
    drops.add(`Event ${quoted(type)}`, 'An event with this insert_id and device arrived within the last 7 days.');
    return undefined;
  }
  if (type !== '$groupidentify')
    reportIgnored(event, 'group_properties', 'They count on $groupidentify events only.', drops);
  if (type === '$groupidentify') {
    reportIgnored(event, 'user_properties', 'A $groupidentify event changes groups only.', drops);
    identifyGroups(project, event.groups, event.group_properties, drops);
    return { type, user, groups: [] };
  }
  if (type === '$identify') {
    const joined = identifyUser(project, user, event, drops);
    return { type, user, groups: joined.map((group) => ({ ...group, level: 'user' })) };
  }
  // Event properties are not kept; only what is cut off is told.
  cutValue(event.event_properties, 'event_properties', drops);
  const stored = project.users.of(user);
  changeProperties(stored.bag, event.user_properties, project.userRules(drops));
  const at = typeof event.time === 'number' ? event.time : now;
  return { type, user, groups: attachGroups(project, stored, { type, user, at }, event, drops) };
}

import type { UserRef } from '../plan/plan.ts';
import type { Drops } from './drops.ts';
import type { AttachedGroup, Project, StoredEvent } from './project.ts';
import { trackGroups } from './track-groups.ts';
import type { User } from './users.ts';

/** Characters of an event, roughly; lists of properties count although events may share them. */
function weightOf(event: StoredEvent): number {
  return JSON.stringify(event).length;
}

/**
 * Keeps an event with its groups: those given with it, and those of its user for every other type. That the event's
 * groups of a type take the place of the user's is a choice. Group properties are as they stand now.
 * @returns its groups
 */
export function attachGroups(
  project: Project,
  user: User,
  head: { at: number; type: string; user: UserRef },
  event: Record<string, unknown>,
  drops: Drops,
): AttachedGroup[] {
  const given = trackGroups(event.groups, project.types, drops);
  const groups: AttachedGroup[] = [
    ...given.map((group): AttachedGroup => ({ ...group, level: 'event' })),
    ...user
      .groups()
      .filter(({ type }) => given.every((group) => group.type !== type))
      .map((group): AttachedGroup => ({ ...group, level: 'user' })),
  ];
  const known = project.groups.named(groups);
  for (const group of known) group.events += 1;
  const stored: StoredEvent = {
    ...head,
    groups,
    groupProperties: known
      .filter(({ bag }) => bag.size > 0)
      .map(({ type, value, bag }) => ({ type, value, properties: bag.list() })),
  };
  project.events.push(stored, weightOf(stored));
  return groups;
}

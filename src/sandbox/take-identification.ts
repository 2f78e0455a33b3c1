import type { Endpoint } from '../amplitude/endpoints.ts';
import { textOf } from '../amplitude/read-effects.ts';
import type { GroupMembership, UserRef } from '../plan/plan.ts';
import { changeProperties } from './change-properties.ts';
import { cutText, type Drops } from './drops.ts';
import type { Project } from './project.ts';
import { trackGroups } from './track-groups.ts';

type Entry = Record<string, unknown>;

/** The same user with ids cut as the service cuts them. */
export function cutUser({ userId, deviceId }: UserRef, drops: Drops): UserRef {
  return {
    ...(userId === undefined ? {} : { userId: cutText(userId, 'user_id', drops) }),
    ...(deviceId === undefined ? {} : { deviceId: cutText(deviceId, 'device_id', drops) }),
  };
}

/** Puts a user into groups, user-level, and changes the user's properties. */
export function identifyUser(project: Project, ref: UserRef, entry: Entry, drops: Drops): GroupMembership[] {
  const user = project.users.of(ref);
  const groups = trackGroups(entry.groups, project.types, drops);
  project.groups.named(groups);
  user.join(groups);
  changeProperties(user.bag, entry.user_properties, project.userRules(drops));
  return groups;
}

/** Changes the properties of every group named. */
export function identifyGroups(project: Project, groups: unknown, changes: unknown, drops: Drops): void {
  for (const group of project.groups.named(trackGroups(groups, project.types, drops)))
    changeProperties(group.bag, changes, project.groupRules(group, drops));
}

/** Takes in one entry of `/identify` or `/groupidentify` that was found valid. */
export function takeIdentification(
  project: Project,
  endpoint: Extract<Endpoint, 'identify' | 'groupidentify'>,
  entry: Entry,
  user: UserRef,
  drops: Drops,
): void {
  if (endpoint === 'identify') identifyUser(project, cutUser(user, drops), entry, drops);
  else
    identifyGroups(
      project,
      Object.fromEntries([[textOf(entry.group_type) ?? '', entry.group_value]]),
      entry.group_properties,
      drops,
    );
}

import type { GroupMembership, UserRef } from '../plan/plan.ts';
import type { ArrivedType } from './group-types.ts';
import type { Project, StoredEvent } from './project.ts';
import type { StoredProperty } from './property-bag.ts';

/** A group with its properties, the users in it at user level, and how many events it was attached to. */
export interface GroupState {
  type: string;
  value: string;
  properties: readonly StoredProperty[];
  members: UserRef[];
  events: number;
}

/** A user with the groups that later events will get. */
export interface UserState extends UserRef {
  groups: GroupMembership[];
  properties: readonly StoredProperty[];
}

/** How many of each fell out of memory. */
export type Forgotten = Record<'groupTypes' | 'groups' | 'users' | 'events' | 'reports' | 'insertIds', number>;

/** What the sandbox knows, as plain JSON. It holds no API key. */
export interface SandboxState {
  /** In order of arrival; those beyond the five are not tracked. */
  groupTypes: ArrivedType[];
  groups: GroupState[];
  users: UserState[];
  /** The most recent events, newest last. */
  events: StoredEvent[];
  forgotten: Forgotten;
}

/** Writes down what a project knows. */
export function stateOf(project: Project, forgottenReports: number): SandboxState {
  const users = project.users.list().map((user) => ({ ref: user.ref, groups: user.groups(), bag: user.bag }));
  const members = new Map<string, UserRef[]>();
  for (const { ref, groups } of users)
    for (const { type, values } of groups)
      for (const value of values) {
        const key = JSON.stringify([type, value]);
        members.set(key, [...(members.get(key) ?? []), ref]);
      }
  return {
    groupTypes: project.types.list(),
    groups: project.groups.list().map(({ type, value, bag, events }) => ({
      type,
      value,
      properties: bag.list(),
      members: members.get(JSON.stringify([type, value])) ?? [],
      events,
    })),
    users: users.map(({ ref, groups, bag }) => ({ ...ref, groups, properties: bag.list() })),
    events: project.events.items(),
    forgotten: {
      groupTypes: project.types.forgotten,
      groups: project.groups.forgotten,
      users: project.users.forgotten,
      events: project.events.forgotten,
      reports: forgottenReports,
      insertIds: project.seen.forgotten,
    },
  };
}

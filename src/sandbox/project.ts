import { LIMITS } from '../plan/limits.ts';
import type { UserRef } from '../plan/plan.ts';
import type { ChangeRules } from './change-properties.ts';
import { type Drops, quoted } from './drops.ts';
import { GroupTypes } from './group-types.ts';
import { type Group, Groups } from './groups.ts';
import type { MemoryLimits } from './memory-limits.ts';
import type { PropertyBag, StoredProperty } from './property-bag.ts';
import { Ring } from './ring.ts';
import { SeenEvents } from './seen-events.ts';
import { Users } from './users.ts';

/** A group of an event: given with the event, or copied from its user. */
export interface AttachedGroup {
  type: string;
  values: string[];
  level: 'event' | 'user';
}

/** An event as Amplitude keeps it; later changes to user or group leave it alone. */
export interface StoredEvent {
  /** Milliseconds: the event's own time, or that of the upload. */
  at: number;
  type: string;
  user: UserRef;
  groups: AttachedGroup[];
  /** What was known about its groups when it arrived; groups without properties are left out. */
  groupProperties: { type: string; value: string; properties: readonly StoredProperty[] }[];
}

const NO_ROOM = 'The sandbox has no more room for it; the service would take it.';

/** What the sandbox knows: one project, whatever the API key. */
export class Project {
  readonly limits: MemoryLimits;
  readonly types: GroupTypes;
  readonly groups: Groups;
  readonly users: Users;
  readonly events: Ring<StoredEvent>;
  readonly seen: SeenEvents;

  constructor(limits: MemoryLimits) {
    this.limits = limits;
    this.types = new GroupTypes(limits.groupTypes);
    this.groups = new Groups(limits);
    this.users = new Users(limits);
    this.events = new Ring(limits.events, limits.characters);
    this.seen = new SeenEvents(limits.insertIds);
  }

  /** Rules for the properties of a user. */
  userRules(drops: Drops): ChangeRules {
    return { owner: 'User', drops, refuses: (bag, property, value) => this.#noRoom(bag, property, value) };
  }

  /** Rules for the properties of a group, of which a project has a thousand. */
  groupRules({ type, value }: Group, drops: Drops): ChangeRules {
    return {
      owner: `Group ${quoted(type)} = ${quoted(value)}`,
      drops,
      refuses: (bag, property, given) =>
        this.#noRoom(bag, property, given) ??
        (this.groups.admitsProperty(property)
          ? undefined
          : `A project holds ${LIMITS.projectGroupProperties} group properties.`),
    };
  }

  #noRoom(bag: PropertyBag, property: string, value: unknown): string | undefined {
    const full = !bag.has(property) && bag.size >= this.limits.properties;
    // A quarter, so that one user or group does not push all the others out.
    const heavy = bag.weightWith(property, value) > this.limits.characters / 4;
    return full || heavy ? NO_ROOM : undefined;
  }

  /** Forgets what no longer fits; to be called after each request. */
  trim(): void {
    this.users.trim();
    this.groups.trim();
  }
}

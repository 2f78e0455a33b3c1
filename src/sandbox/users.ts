import type { GroupMembership, UserRef } from '../plan/plan.ts';
import { Book } from './book.ts';
import type { MemoryLimits } from './memory-limits.ts';
import { PropertyBag } from './property-bag.ts';

/** Devices remembered for each user that is. */
const DEVICES_PER_USER = 4;

/** A user with the groups and properties of later events. */
export class User {
  ref: UserRef = {};
  readonly bag = new PropertyBag();
  #groups = new Map<string, string[]>();

  /** Puts the user into groups; per type, new values replace the earlier ones. */
  join(groups: readonly GroupMembership[]): void {
    for (const { type, values } of groups) this.#groups.set(type, values);
  }

  groups(): GroupMembership[] {
    return [...this.#groups].map(([type, values]) => ({ type, values }));
  }

  weight(): number {
    return this.bag.weight();
  }
}

/**
 * The users of the project. A device belongs to the user id it was last seen with, and an anonymous device becomes the
 * user that logs in on it, as Amplitude resolves users; in less detail.
 */
export class Users {
  readonly #book: Book<User>;
  readonly #byUserId = new Map<string, string>();
  readonly #byDevice = new Map<string, string>();
  readonly #devices: number;
  #made = 0;

  constructor({ users, characters }: MemoryLimits) {
    this.#book = new Book(users, characters);
    this.#devices = users * DEVICES_PER_USER;
  }

  get forgotten(): number {
    return this.#book.forgotten;
  }

  /** Finds or makes the user of an event or identification. */
  of({ userId, deviceId }: UserRef): User {
    const key = this.#known(userId, deviceId) ?? String(++this.#made);
    const user = this.#book.use(key, () => new User());
    if (userId !== undefined) {
      this.#byUserId.set(userId, key);
      user.ref = { ...user.ref, userId };
    }
    if (deviceId !== undefined) {
      this.#byDevice.delete(deviceId);
      this.#byDevice.set(deviceId, key);
      user.ref = { ...user.ref, deviceId };
      const [oldest] = this.#byDevice.keys();
      if (this.#byDevice.size > this.#devices && oldest !== undefined) this.#byDevice.delete(oldest);
    }
    return user;
  }

  #known(userId: string | undefined, deviceId: string | undefined): string | undefined {
    const named = userId === undefined ? undefined : this.#byUserId.get(userId);
    if (named !== undefined || deviceId === undefined) return named;
    const device = this.#byDevice.get(deviceId);
    const owner = device === undefined ? undefined : this.#book.get(device);
    if (owner === undefined) return undefined;
    return userId === undefined || owner.ref.userId === undefined ? device : undefined;
  }

  trim(): void {
    this.#book.trim(({ ref }) => {
      if (ref.userId !== undefined) this.#byUserId.delete(ref.userId);
    });
  }

  /** In order of arrival. */
  list(): User[] {
    return this.#book.pages();
  }
}

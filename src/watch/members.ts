import type { UserRef } from '../plan/plan.ts';
import { shortText } from '../plan/short-text.ts';
import { EarlyEvents } from './early-events.ts';
import { Newest } from './newest.ts';
import { namesOf } from './same-user.ts';

/** Devices remembered. */
const MOST = 1000;
/** Memberships remembered. */
const MOST_JOINED = 5000;

const keysOf = (user: UserRef, type: string) => namesOf(user).map((name) => JSON.stringify([type, name]));

/** A user in a sentence. */
export function userInWords({ userId, deviceId }: UserRef): string {
  if (userId !== undefined) return shortText(userId, 60);
  return deviceId === undefined ? 'nobody' : `device ${shortText(deviceId, 60)} without a user ID`;
}

/** Which groups were set for which users, as far back as memory goes. */
export class Members {
  /** Events of users that were put into no group yet. */
  readonly early = new EarlyEvents();
  readonly #lastOf = new Map<string, UserRef>();
  readonly #byDevice = new Newest<{ user: UserRef; types: Set<string> }>(MOST);
  readonly #elsewhere = new Set<string>();
  /** Whether the app put a user into a group of a type, as the plan goes. */
  readonly #byApp = new Newest<boolean>(MOST_JOINED);

  /** A user was put into a group of a planned type. */
  join(user: UserRef, type: string): void {
    this.#lastOf.set(type, user);
    for (const key of keysOf(user, type)) this.#byApp.set(key, true);
    const { deviceId } = user;
    if (deviceId === undefined) return;
    const known = this.#byDevice.get(deviceId);
    const types = known?.user.userId === user.userId ? known?.types : undefined;
    this.#byDevice.set(deviceId, { user, types: (types ?? new Set<string>()).add(type) });
  }

  /** A user was put into a group by a way that the plan does not go, or by a test of the wizard. */
  joinElsewhere(user: UserRef, type: string): void {
    this.#elsewhere.add(type);
    for (const key of keysOf(user, type)) if (!this.#byApp.get(key)) this.#byApp.set(key, false);
  }

  /** Whether a user was put into groups of a type by such ways alone. */
  isElsewhere(user: UserRef, type: string): boolean {
    const known = keysOf(user, type)
      .map((key) => this.#byApp.get(key))
      .find((byApp) => byApp !== undefined);
    return known === undefined ? this.#elsewhere.has(type) && !this.#lastOf.has(type) : !known;
  }

  /** The user that was last put into a group of the type. */
  lastOf(type: string): UserRef | undefined {
    return this.#lastOf.get(type);
  }

  /** Another user of the same device that was put into groups, and the types of these. */
  othersOn({ userId, deviceId }: UserRef): { user: UserRef; types: ReadonlySet<string> } | undefined {
    const known = deviceId === undefined ? undefined : this.#byDevice.get(deviceId);
    return known !== undefined && known.user.userId !== userId ? known : undefined;
  }
}

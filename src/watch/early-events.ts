import type { UserRef } from '../plan/plan.ts';
import { Newest } from './newest.ts';
import { isSame } from './same-user.ts';

/** Ids remembered. */
const MOST = 2000;

function namesOf(type: string, { userId, deviceId }: UserRef): string[] {
  return [userId, deviceId].flatMap((id, place) => (id === undefined ? [] : [JSON.stringify([type, place, id])]));
}

/** Events that came without a group of some type, the newest of each user, as far back as memory goes. */
export class EarlyEvents {
  readonly #events = new Newest<{ user: UserRef; event: string }>(MOST);

  note(type: string, user: UserRef, event: string): void {
    for (const name of namesOf(type, user)) this.#events.set(name, { user, event });
  }

  /** The event of a user. */
  of(type: string, user: UserRef): string | undefined {
    const found = namesOf(type, user).flatMap((name) => this.#events.get(name) ?? []);
    return found.find((early) => isSame(early.user, user))?.event;
  }
}

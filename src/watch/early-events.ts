import type { UserRef } from '../plan/plan.ts';
import type { ReportedEvent } from '../sandbox/report.ts';
import { Newest } from './newest.ts';
import { isSame, namesOf } from './same-user.ts';

/** Ids remembered. */
const MOST = 2000;

/** The newest event of each user, as far back as memory goes. */
export class EarlyEvents {
  readonly #events = new Newest<ReportedEvent>(MOST);

  note(event: ReportedEvent): void {
    for (const name of namesOf(event.user)) this.#events.set(name, event);
  }

  /** The event of a user, if it came without a group of the type. */
  of(type: string, user: UserRef): string | undefined {
    const found = namesOf(user).flatMap((name) => this.#events.get(name) ?? []);
    return found.find((early) => isSame(early.user, user) && early.groups.every((group) => group.type !== type))?.type;
  }
}

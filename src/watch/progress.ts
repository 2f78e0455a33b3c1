import type { CheckItem, ItemState } from './check-list.ts';
import { Tally, times } from './tally.ts';
import type { Wanted } from './wanted.ts';
import type { Wrong } from './wrong.ts';

/** Ways to miss an item, the most telling first. */
const RANKS = ['spelling', 'sixth', 'no-group', 'level', 'operation', 'bare-event', 'member', 'fallback'] as const;
/** A way to miss an item. */
export type Miss = (typeof RANKS)[number];

/** How something came as planned. */
export interface Sighting {
  values?: readonly string[];
  event?: string;
  /** Property values, as text. */
  to?: string;
}

/** What is known of one item, in bounded memory. */
export class Progress {
  readonly wanted: Wanted;
  readonly #values = new Tally();
  readonly #events = new Tally();
  readonly #to = new Tally();
  readonly #misses = new Map<Miss, Wrong & { report: number }>();
  #count = 0;
  #report: number | undefined;
  #ownValue = false;
  #ownEvent = false;
  #item: CheckItem | undefined;

  constructor(wanted: Wanted) {
    this.wanted = wanted;
  }

  /** It came as planned. */
  see({ values = [], event, to }: Sighting, report: number): void {
    const { wanted } = this;
    for (const value of values) {
      this.#values.add(value);
      this.#ownValue ||= wanted.planned.has(value);
    }
    if (event !== undefined) this.#events.add(event);
    this.#ownEvent ||= wanted.step !== 'event-group' || event === wanted.event;
    if (to !== undefined) this.#to.add(to);
    this.#count += 1;
    this.#report = report;
    this.#item = undefined;
  }

  /** It came otherwise. */
  miss(how: Miss, wrong: Wrong, report: number): void {
    this.#misses.set(how, { ...wrong, report });
    if (!this.isSeen) this.#item = undefined;
  }

  /** As it stands; the same object until there is news. */
  item(): CheckItem {
    this.#item ??= this.#make();
    return this.#item;
  }

  /** Whether it came as planned. Another event with the group will do, unless the plan’s own event came without it. */
  get isSeen(): boolean {
    return this.#count > 0 && (this.#ownEvent || !this.#misses.has('bare-event'));
  }

  #make(): CheckItem {
    const { id, kind, what, place } = this.wanted;
    const common = { id, kind, what };
    const detail = this.#count > 0 ? { detail: this.#detail() } : {};
    if (this.isSeen) return { ...common, state: 'seen', ...detail, report: this.#report ?? 0 };
    const first = RANKS.find((how) => this.#misses.has(how));
    const wrong = first === undefined ? undefined : this.#misses.get(first);
    const state: ItemState = wrong === undefined ? 'waiting' : 'wrong';
    return { ...common, state, ...detail, ...wrong, ...(place && { place }) };
  }

  #detail(): string {
    const { step } = this.wanted;
    const on = this.#events.isEmpty ? '' : ` on ${this.#events.words()}`;
    const to = this.#to.isEmpty ? '' : `, with ${this.#to.words()}`;
    const values = `${step === 'property' ? ' for' : on === '' ? ' with' : ', with'} ${this.#values.words()}`;
    const own = this.#ownValue ? '' : ' The plan’s example was not among them.';
    return `Came ${times(this.#count)}${on}${values}${to}.${own}${this.#eventNote()}`;
  }

  #eventNote(): string {
    const { wanted } = this;
    return wanted.step === 'event-group' && !this.#ownEvent
      ? ` Not on ${wanted.event} yet, the event of the plan.`
      : '';
  }
}

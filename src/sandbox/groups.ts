import { LIMITS } from '../plan/limits.ts';
import type { GroupMembership } from '../plan/plan.ts';
import { Book } from './book.ts';
import type { MemoryLimits } from './memory-limits.ts';
import { PropertyBag } from './property-bag.ts';

/** One group. It exists once it is named; nothing has to create it. */
export class Group {
  readonly type: string;
  readonly value: string;
  readonly bag = new PropertyBag();
  /** Events it was attached to. */
  events = 0;

  constructor(type: string, value: string) {
    this.type = type;
    this.value = value;
  }

  weight(): number {
    return this.bag.weight();
  }
}

/** The groups of the project. */
export class Groups {
  readonly #book: Book<Group>;
  readonly #propertyNames = new Set<string>();

  constructor({ groups, characters }: MemoryLimits) {
    this.#book = new Book(groups, characters);
  }

  get forgotten(): number {
    return this.#book.forgotten;
  }

  /** Finds or makes a group. */
  of(type: string, value: string): Group {
    return this.#book.use(JSON.stringify([type, value]), () => new Group(type, value));
  }

  /** Finds or makes all the groups of memberships. */
  named(memberships: readonly GroupMembership[]): Group[] {
    return memberships.flatMap(({ type, values }) => values.map((value) => this.of(type, value)));
  }

  /** Whether the project has a place for a group property of this name; takes it. */
  admitsProperty(name: string): boolean {
    if (!this.#propertyNames.has(name) && this.#propertyNames.size >= LIMITS.projectGroupProperties) return false;
    this.#propertyNames.add(name);
    return true;
  }

  trim(): void {
    this.#book.trim();
  }

  /** In order of arrival. */
  list(): Group[] {
    return this.#book.pages();
  }
}

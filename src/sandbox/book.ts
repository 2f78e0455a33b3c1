/** What a book keeps: its weight may change while it is kept. */
export interface Page {
  /** Characters, roughly. */
  weight(): number;
}

/** Things by key, at most so many and so heavy; the one not used for longest is forgotten first. */
export class Book<T extends Page> {
  /** How many fell out. */
  forgotten = 0;
  readonly #count: number;
  readonly #room: number;
  /** In order of last use. */
  readonly #byKey = new Map<string, { page: T; born: number }>();
  #born = 0;

  constructor(count: number, room: number) {
    this.#count = count;
    this.#room = room;
  }

  get(key: string): T | undefined {
    return this.#byKey.get(key)?.page;
  }

  /** Finds or makes a page, and marks it as just used. */
  use(key: string, make: () => T): T {
    const entry = this.#byKey.get(key) ?? { page: make(), born: ++this.#born };
    this.#byKey.delete(key);
    this.#byKey.set(key, entry);
    return entry.page;
  }

  /** Forgets until the rest fits; to be called after changes. Never forgets the page used last. */
  trim(onForget: (page: T) => void = () => {}): void {
    let weight = 0;
    for (const { page } of this.#byKey.values()) weight += page.weight();
    for (const [key, { page }] of this.#byKey) {
      if (this.#byKey.size <= 1 || (this.#byKey.size <= this.#count && weight <= this.#room)) return;
      weight -= page.weight();
      this.#byKey.delete(key);
      this.forgotten += 1;
      onForget(page);
    }
  }

  /** In order of arrival. */
  pages(): T[] {
    return [...this.#byKey.values()].sort((a, b) => a.born - b.born).map(({ page }) => page);
  }
}

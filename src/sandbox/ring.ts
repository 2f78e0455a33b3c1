/** Forgotten places at the front of the array are cut off once there are so many, and more than half. */
const CUT_AFTER = 256;

/** The newest items, at most so many and so heavy. The newest one stays, whatever its weight. */
export class Ring<T> {
  /** How many fell out. */
  forgotten = 0;
  readonly #count: number;
  readonly #room: number;
  #weight = 0;
  #held: ({ item: T; weight: number } | undefined)[] = [];
  /** Place of the oldest. */
  #first = 0;

  constructor(count: number, room: number) {
    this.#count = count;
    this.#room = room;
  }

  get length(): number {
    return this.#held.length - this.#first;
  }

  push(item: T, weight: number): void {
    this.#held.push({ item, weight });
    this.#weight += weight;
    while (this.length > 1 && (this.length > this.#count || this.#weight > this.#room)) this.#forget();
    if (this.#first < CUT_AFTER || this.#first < this.length) return;
    this.#held = this.#held.slice(this.#first);
    this.#first = 0;
  }

  #forget(): void {
    this.#weight -= this.#held[this.#first]?.weight ?? 0;
    this.#held[this.#first] = undefined;
    this.#first += 1;
    this.forgotten += 1;
  }

  /** An item by its place, 0 for the oldest and -1 for the newest. */
  at(index: number): T | undefined {
    return index < 0 && -index > this.length ? undefined : this.#held.at(index < 0 ? index : this.#first + index)?.item;
  }

  /** Newest last, from one place up to another, as `Array.slice` counts from the front. */
  slice(from: number, to = this.length): T[] {
    const { length } = this;
    const part = this.#held.slice(this.#first + Math.min(from, length), this.#first + Math.min(to, length));
    return part.flatMap((entry) => (entry === undefined ? [] : [entry.item]));
  }

  /** Newest last. */
  items(): T[] {
    return this.slice(0);
  }
}

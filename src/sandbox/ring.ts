/** The newest items, at most so many and so heavy. The newest one stays, whatever its weight. */
export class Ring<T> {
  /** How many fell out. */
  forgotten = 0;
  readonly #count: number;
  readonly #room: number;
  #weight = 0;
  #held: { item: T; weight: number }[] = [];

  constructor(count: number, room: number) {
    this.#count = count;
    this.#room = room;
  }

  push(item: T, weight: number): void {
    this.#held.push({ item, weight });
    this.#weight += weight;
    while (this.#held.length > 1 && (this.#held.length > this.#count || this.#weight > this.#room)) {
      this.#weight -= this.#held.shift()?.weight ?? 0;
      this.forgotten += 1;
    }
  }

  /** Newest last. */
  items(): T[] {
    return this.#held.map(({ item }) => item);
  }
}

/** What was noted last, by name; the oldest falls out. */
export class Newest<T> {
  readonly #most: number;
  readonly #held = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): T | undefined {
    return this.#held.get(name);
  }

  set(name: string, value: T): void {
    this.#held.delete(name);
    this.#held.set(name, value);
    if (this.#held.size <= this.#most) return;
    const [oldest] = this.#held.keys();
    if (oldest !== undefined) this.#held.delete(oldest);
  }
}

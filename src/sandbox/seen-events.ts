/** Milliseconds for which a second event with the same `insert_id` is a duplicate. */
const WINDOW_MS = 7 * 24 * 60 * 60 * 1000;

/** Remembers `insert_id`s. */
export class SeenEvents {
  /** How many fell out before their seven days were over. */
  forgotten = 0;
  readonly #room: number;
  readonly #firstAt = new Map<string, number>();

  constructor(room: number) {
    this.#room = room;
  }

  /** Whether an event is a repetition; the first one of seven days is not. `now` is in milliseconds. */
  isRepeat(deviceId: string | undefined, insertId: string, now: number): boolean {
    const key = JSON.stringify([deviceId ?? null, insertId]);
    const first = this.#firstAt.get(key);
    if (first !== undefined && now - first < WINDOW_MS) return true;
    this.#firstAt.delete(key);
    this.#firstAt.set(key, now);
    const [oldest] = this.#firstAt;
    if (this.#firstAt.size > this.#room && oldest !== undefined) {
      this.#firstAt.delete(oldest[0]);
      if (now - oldest[1] < WINDOW_MS) this.forgotten += 1;
    }
    return false;
  }
}

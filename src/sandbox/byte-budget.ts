/** Bytes that may be held at a time, by all who read. */
export class ByteBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** @returns whether there was room; then they must be given back */
  take(bytes: number): boolean {
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.#left += bytes;
  }
}

/** Room for everything. */
export const BOUNDLESS = new ByteBudget(Number.POSITIVE_INFINITY);

/** Those who want to be told. */
export class Listeners<T> {
  readonly #listeners = new Set<{ tell: (news: T) => void }>();

  /** @returns what ends it */
  add(listener: (news: T) => void): () => void {
    const entry = { tell: listener };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  /** Tells everybody. One that throws is not told again, and keeps no other from being told. */
  tell(news: T): void {
    for (const listener of [...this.#listeners])
      try {
        listener.tell(news);
      } catch {
        this.#listeners.delete(listener);
      }
  }
}

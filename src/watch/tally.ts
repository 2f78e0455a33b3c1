import { shortText } from '../plan/short-text.ts';

/** Names kept; further ones are “others”. */
const MOST_KEPT = 20;
const MOST_SHOWN = 5;
const ROOM = 40;

/** `a, b and c`, in plain words. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Which names came, in bounded memory. */
export class Tally {
  readonly #names = new Set<string>();
  #more = false;

  add(name: string): void {
    if (this.#names.has(name)) return;
    if (this.#names.size < MOST_KEPT) this.#names.add(name);
    else this.#more = true;
  }

  get isEmpty(): boolean {
    return this.#names.size === 0;
  }

  /** The names in words, the same whatever order they came in: `15, 16 and 3 others`. */
  words(): string {
    const names = [...this.#names].sort();
    const shown = names.slice(0, MOST_SHOWN).map((name) => (name === '' ? '“”' : shortText(name, ROOM)));
    const left = names.length - shown.length;
    if (this.#more) return listed([...shown, `more than ${left} others`]);
    return listed(left === 0 ? shown : [...shown, left === 1 ? 'one other' : `${left} others`]);
  }
}

/** `once`, `twice`, `12 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

import { LIMITS } from '../plan/limits.ts';
import { shortText } from '../plan/short-text.ts';

/** Something the real service would drop without a word. */
export interface Dropped {
  what: string;
  why: string;
}

/** Why an id that is too short is dropped. */
export const TOO_SHORT = 'It is too short, so it was left out.';

/** Why a group type beyond the five is dropped. */
export const SIXTH_TYPE = `The project has its ${LIMITS.groupTypes} group types already, for good; a further one is not tracked.`;

const MOST = 100;
/** Causes that are listed once more although the list is full: the first of its kind tells more than the hundredth. */
const MOST_CAUSES = 100;

/** Collects what one request loses in silence: a hundred things, and beyond them the first of each cause. */
export class Drops {
  readonly list: Dropped[] = [];
  readonly #causes = new Set<string>();
  /** How many more there were. */
  omitted = 0;
  #subject = '';

  /** Says what the following is about, such as `Event 3`; nothing where there is only one. */
  about(subject: string): void {
    this.#subject = subject === '' ? '' : `${subject}: `;
  }

  add(what: string, why: string): void {
    // Which group types are beyond the five is asked of this list.
    const cause = why === SIXTH_TYPE ? what : why;
    const isNew = !this.#causes.has(cause) && this.list.length < MOST + MOST_CAUSES;
    if (isNew) this.#causes.add(cause);
    if (isNew || this.list.length < MOST) this.list.push({ what: `${this.#subject}${what}`, why });
    else this.omitted += 1;
  }
}

/** Text in quotation marks, shortened to what fits a line. */
export function quoted(text: string): string {
  return `“${shortText(text, 60)}”`;
}

/** Cuts text as the service does, and says so. */
export function cutText(text: string, what: string, drops: Drops): string {
  if (text.length <= LIMITS.stringLength) return text;
  drops.add(`${what} ${quoted(text)}`, `It is longer than ${LIMITS.stringLength} characters; the rest was cut off.`);
  // The cut may fall between the two halves of a character beyond the basic plane.
  return text.slice(0, LIMITS.stringLength).replace(/[\uD800-\uDBFF]$/, '');
}

/** The same value with every text in it cut. */
export function cutValue(value: unknown, what: string, drops: Drops): unknown {
  if (typeof value === 'string') return cutText(value, what, drops);
  if (Array.isArray(value)) return value.map((item) => cutValue(item, what, drops));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cutValue(item, what, drops)]));
}

import { MASK, redact } from '../amplitude/redact.ts';

/** A shorter text is some stand-in, not a key (Amplitude's have 32 digits); hiding it would spoil ordinary names. */
const SHORTEST_KEY = 8;
/** Longer or ill-formed text is no key either, and more than a handful in one request is noise. */
const LONGEST_KEY = 1000;
const MOST_KEYS = 10;
/** One level below the deepest property that is taken; what is deeper is refused anyway, and is cut off. */
const DEEPEST = 60;

/** Keeps the keys of one request out of all that is kept of it. */
export interface Secrets {
  /** A parsed value with keys hidden in names and texts. What nests deeper than any limit allows becomes null. */
  hideIn: (value: unknown) => unknown;
  /** Text to show: keys hidden, and whatever else looks like one. */
  show: (text: string) => string;
}

/** Makes what hides the given keys. */
export function secretsOf(given: readonly string[]): Secrets {
  const likely = given.filter((key) => key.length <= LONGEST_KEY && key.isWellFormed());
  const keys = [...new Set(likely)].slice(0, MOST_KEYS);
  const long = keys.filter((key) => key.length >= SHORTEST_KEY).sort((a, b) => b.length - a.length);
  const hide = (text: string) => long.reduce((shown, key) => shown.replaceAll(key, MASK), text);
  const hideIn = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return hide(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > DEEPEST) return null;
    if (Array.isArray(value)) return value.map((item) => hideIn(item, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [hide(name), hideIn(item, depth + 1)]));
  };
  return {
    hideIn: (value) => hideIn(value, 0),
    show: (text) => keys.reduce(redact, redact(text)),
  };
}

import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { MASK, redact } from '../amplitude/redact.ts';

/** A shorter text is some stand-in, not a key (Amplitude's have 32 digits); hiding it would spoil ordinary names. */
const SHORTEST_KEY = 8;
/** One level below the deepest property that is taken; what is deeper is refused anyway, and is cut off. */
const DEEPEST = 60;
const KEY_NAME = /^(x[-_ ]?)?api[-_ ]?key$|^authorization$/i;

/** Keeps the keys of one request out of all that is kept of it. */
export interface Secrets {
  /** A parsed value with keys hidden in names and texts. What nests deeper than any limit allows becomes null. */
  hideIn: (value: unknown) => unknown;
  /** Text to show: keys hidden, and whatever else looks like one. */
  show: (text: string) => string;
}

/** Whether a member, field or header of this name holds a key, in the spellings people use. */
export function isKeyName(name: string): boolean {
  return KEY_NAME.test(name);
}

/** Makes what hides the given keys. */
export function secretsOf(keys: readonly string[]): Secrets {
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

/** The texts under names such as `api_key` in form fields, query parameters or headers. */
export function keysInFields(fields: Iterable<readonly [string, string]>): string[] {
  return [...fields].flatMap(([name, value]) => (isKeyName(name) ? [value] : []));
}

/** The texts under names such as `api_key` at the top of a JSON body. */
export function keysInMembers(json: unknown): string[] {
  if (!isDictionary(json)) return [];
  return Object.entries(json).flatMap(([name, value]) =>
    isKeyName(name) && (typeof value === 'string' || typeof value === 'number') ? [String(value)] : [],
  );
}

/** The same JSON body with its keys replaced. */
export function withoutKeys(json: object): object {
  if (!isDictionary(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, isKeyName(name) ? MASK : value]));
}

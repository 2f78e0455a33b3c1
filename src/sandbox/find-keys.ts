import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { MASK } from '../amplitude/redact.ts';

const KEY_NAME = /^(x[-_ ]?)?(api|write)[-_ ]?key$|^authorization$/i;
/** A key in text that cannot be parsed: `"api_key": "KEY"`, with the closing quotation mark or without. */
const KEY_IN_TEXT = /((?:(?:api|write)[-_ ]?key|authorization)["']?\s*[:=]\s*)("[^"]*"?|'[^']*'?|[^\s,;&}]+)/gi;

/** Whether a member, field or header of this name holds a key, in the spellings people use. */
export function isKeyName(name: string): boolean {
  return KEY_NAME.test(name);
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

/** The keys in a body that is neither a form nor JSON, though it may have been meant as either. */
export function keysInText(text: string): string[] {
  const quoted = [...text.matchAll(KEY_IN_TEXT)].map(([, , value = '']) => value.replace(/^["']|["']$/g, ''));
  return [...quoted, ...keysInFields(new URLSearchParams(text))];
}

/** The same JSON body with its keys replaced. */
export function withoutKeys(json: object): object {
  if (!isDictionary(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, isKeyName(name) ? MASK : value]));
}

/** The same text with what stands behind `api_key` replaced. */
export function textWithoutKeys(text: string): string {
  return text.replace(KEY_IN_TEXT, `$1${MASK}`);
}

/** The user of basic authorization, which is Segment's write key: `Basic S0VZOg==` is `KEY:`. */
export function basicUser(authorization: string | null): string[] {
  const encoded = /^basic\s+([\w+/=-]+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return [];
  try {
    return [atob(encoded).replace(/:.*$/s, '')];
  } catch {
    return [];
  }
}

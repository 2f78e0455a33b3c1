import { isDictionary } from '../amplitude/operation-dictionary.ts';

/** Whether neither library bears a name: they write `copy[name] = value`, and call two methods of what they copy. */
export function isLostInPage(name: string): boolean {
  return ['__proto__', 'hasOwnProperty', 'valueOf'].includes(name);
}

/** Whether Segment's library fails on traits or properties, as it does on objects without their methods, at any depth. */
export function isFatal(traits: unknown): boolean {
  if (Array.isArray(traits)) return traits.some(isFatal);
  if (!isDictionary(traits)) return false;
  return Object.entries(traits).some(
    ([name, value]) => name === 'hasOwnProperty' || (name === 'valueOf' && Boolean(value)) || isFatal(value),
  );
}

/** A group value as Amplitude's JavaScript SDK takes it: scalars made text, and flat lists of these. */
export function groupValue(value: unknown): string | string[] | undefined {
  if (Array.isArray(value)) return value.filter((item) => item !== null && typeof item !== 'object').map(String);
  return typeof value === 'object' || typeof value === 'function' ? undefined : String(value);
}

/** The same value as a user property: scalars stay what they are, and lists in lists and null in objects are left out. */
export function propertyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !Array.isArray(item)).map(propertyValue);
  return isDictionary(value) ? keptMembers(value) : value;
}

/** The members of an object that Amplitude's JavaScript SDK keeps as properties. */
export function keptMembers(dictionary: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(dictionary).filter(([name, member]) => name !== '__proto__' && member !== null);
  return Object.fromEntries(kept.map(([name, member]) => [name, propertyValue(member)]));
}

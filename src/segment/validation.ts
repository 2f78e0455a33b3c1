import { isDictionary } from '../amplitude/operation-dictionary.ts';

/** Whether Segment's engine drops a value before it validates. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** A copy as the destination makes it: member by member, `copy[name] = value`, in which `__proto__` is lost. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  return isDictionary(value) ? copiedMembers(value) : value;
}

/** The same of an object. */
export function copiedMembers(dictionary: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(dictionary)
      .filter(([name, value]) => name !== '__proto__' && value !== undefined && typeof value !== 'function')
      .map(([name, value]) => [name, copied(value)]),
  );
}

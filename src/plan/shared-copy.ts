function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function copyOfList(before: unknown, next: readonly unknown[]): readonly unknown[] {
  const old: readonly unknown[] = Array.isArray(before) ? before : [];
  const copy = next.map((item, index) => sharedCopy(old[index], item));
  return old.length === copy.length && copy.every((item, index) => Object.is(item, old[index])) ? old : copy;
}

function copyOfRecord(before: unknown, next: Record<string, unknown>): Record<string, unknown> {
  const old = isRecord(before) ? before : {};
  const keys = Object.keys(next);
  const copy: Record<string, unknown> = {};
  let same = keys.length === Object.keys(old).length;
  for (const key of keys) {
    copy[key] = sharedCopy(old[key], next[key]);
    same &&= Object.hasOwn(old, key) && Object.is(copy[key], old[key]);
  }
  return same ? old : copy;
}

/**
 * A deep copy that takes over from an earlier one whatever is still the same, so that those who remember what they
 * made of a part need not make it again.
 * @param before an earlier copy, which is never changed
 * @param next plain data: lists, records of known names, and scalars; the copy holds no object of it
 */
export function sharedCopy<T>(before: unknown, next: T): T;
export function sharedCopy(before: unknown, next: unknown): unknown {
  if (Array.isArray(next)) return copyOfList(before, next);
  return isRecord(next) ? copyOfRecord(before, next) : next;
}

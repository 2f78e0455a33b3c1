import {
  NO_VALUE,
  OPERATIONS,
  type Operation,
  type PropertyOperation,
  type PropertyValue,
} from '../plan/operations.ts';

const KNOWN: ReadonlySet<string> = new Set(OPERATIONS);

/** Whether a name is one of Amplitude's operations. */
export function isOperation(name: string): name is Operation {
  return KNOWN.has(name);
}

/**
 * Writes operations as Amplitude wants them: `{"$set": {"name": "Acme"}, "$add": {"seats": 3}}`.
 * `$clearAll` is bare text: `{"$clearAll": "-"}`. Bare keys are never written, so the two forms cannot mix.
 */
export function dictionaryOf(operations: readonly PropertyOperation[]): Record<string, unknown> {
  const byName = new Map<Operation, [string, PropertyValue][]>();
  for (const { operation, property, value } of operations) {
    const entries = byName.get(operation);
    if (entries) entries.push([property, value]);
    else byName.set(operation, [[property, value]]);
  }
  return Object.fromEntries(
    [...byName].map(([operation, entries]) => [
      operation,
      // fromEntries makes an own property of `__proto__`, which an assignment would not.
      operation === '$clearAll' ? NO_VALUE : Object.fromEntries(entries),
    ]),
  );
}

/** Whether a dictionary holds operations next to bare keys, which Amplitude forbids. */
export function isMixed(dictionary: Record<string, unknown>): boolean {
  const names = Object.keys(dictionary);
  return names.some(isOperation) && !names.every(isOperation);
}

/** Whether a value is an object that is no list. */
export function isDictionary(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads operations back, in the order Amplitude applies them. Bare keys mean `$set`.
 * Values are taken as they come: a dictionary from a stranger may hold anything.
 */
export function operationsIn(dictionary: unknown): PropertyOperation[] {
  if (!isDictionary(dictionary)) return [];
  const own = (name: string) => (Object.hasOwn(dictionary, name) ? dictionary[name] : undefined);
  const listed = OPERATIONS.flatMap((operation): PropertyOperation[] => {
    const entries = own(operation);
    if (entries === undefined) return [];
    if (operation === '$clearAll') return [{ operation, property: NO_VALUE, value: NO_VALUE }];
    if (!isDictionary(entries)) return [];
    return Object.entries(entries).map(([property, value]) => ({
      operation,
      property,
      value: operation === '$unset' ? NO_VALUE : (value as PropertyValue),
    }));
  });
  const bare = Object.entries(dictionary)
    .filter(([name]) => !isOperation(name))
    .map(([property, value]): PropertyOperation => ({ operation: '$set', property, value: value as PropertyValue }));
  return [...listed, ...bare];
}

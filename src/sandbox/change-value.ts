import type { Operation } from '../plan/operations.ts';

/** What an operation makes of a value: a new one, none, or the old one, with the reason if something was lost. */
export type Change = ({ to: unknown } | { removed: true } | { kept: true }) & { lost?: string };

/** Operations that change one property. */
export type ValueOperation = Exclude<Operation, '$clearAll'>;

/** Characters a list made by `$append` and its like may have. */
const LIST_ROOM = 10_000;

const same = (a: unknown) => {
  const text = JSON.stringify(a);
  return (b: unknown) => JSON.stringify(b) === text;
};

/** A missing value is an empty list, a single one a list of one. */
function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

function add(current: unknown, value: unknown): Change {
  const plus = numberIn(value);
  if (plus === undefined) return { kept: true, lost: 'The value to add is not a number.' };
  const base = current === undefined ? 0 : current;
  // What the service does to text is not documented; leaving it alone loses nothing.
  if (typeof base !== 'number') return { kept: true, lost: 'The property holds something other than a number.' };
  const sum = base + plus;
  return Number.isFinite(sum) ? { to: sum } : { kept: true, lost: 'The sum is too large for a number.' };
}

function insert(current: unknown, value: unknown, place: 'front' | 'back', onlyNew: boolean): Change {
  const list = listOf(current);
  let room = LIST_ROOM - JSON.stringify(list).length;
  let lost = false;
  const added: unknown[] = [];
  for (const item of listOf(value)) {
    if (onlyNew && [...list, ...added].some(same(item))) continue;
    room -= JSON.stringify(item).length + 1;
    if (room < 0) lost = true;
    else added.push(item);
  }
  const to = place === 'front' ? [...added, ...list] : [...list, ...added];
  return { to, ...(lost ? { lost: 'A list holds 10,000 characters; what did not fit was left out.' } : {}) };
}

/** A single value is treated as a list of one, as `$append` does; the pages speak of lists only. */
function remove(current: unknown, value: unknown): Change {
  const gone = listOf(value);
  const list = listOf(current);
  const rest = list.filter((item) => !gone.some(same(item)));
  return rest.length === list.length ? { kept: true } : { to: rest };
}

/**
 * What an operation makes of one property.
 * @param current the value it has, undefined if it has none
 */
export function changeValue(operation: ValueOperation, current: unknown, value: unknown): Change {
  if (operation === '$unset') return current === undefined ? { kept: true } : { removed: true };
  if (value === null) return { kept: true, lost: 'A null is no value.' };
  switch (operation) {
    case '$set':
      return { to: value };
    case '$setOnce':
      return current === undefined ? { to: value } : { kept: true };
    case '$add':
      return add(current, value);
    case '$append':
      return insert(current, value, 'back', false);
    case '$prepend':
      return insert(current, value, 'front', false);
    case '$preInsert':
      return insert(current, value, 'front', true);
    case '$postInsert':
      return insert(current, value, 'back', true);
    case '$remove':
      return current === undefined ? { kept: true } : remove(current, value);
  }
}

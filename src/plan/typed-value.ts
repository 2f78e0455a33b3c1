import type { TypedValue, ValueKind } from './answers.ts';
import type { PropertyValue, Scalar } from './operations.ts';

/** A value read from typed text, or why it cannot be read. */
export type ReadValue = { value: PropertyValue } | { problem: string };

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function readNumber(text: string): ReadValue {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number)
    ? { problem: `“${text}” is not a number. Write it like 3, -2.5 or 1e6.` }
    : { value: number };
}

function readList(text: string): ReadValue {
  if (!text.trim().startsWith('[')) return { value: text.split(',').map((item) => item.trim()) };
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every(isScalar)) return { value: list };
  } catch {
    // Said below, together with lists of the wrong things.
  }
  return { problem: 'A list is a, b, c or JSON such as ["a", 2, true].' };
}

/** Reads a typed value. Text stays as typed (`007`, ` x `); a list without brackets is split at commas. */
export function readValue({ kind, value }: TypedValue): ReadValue {
  switch (kind) {
    case 'text':
      return { value };
    case 'number':
      return readNumber(value);
    case 'boolean':
      return ['true', 'false'].includes(value) ? { value: value === 'true' } : { problem: 'Choose true or false.' };
    case 'list':
      return readList(value);
  }
}

function listText(items: readonly Scalar[]): string {
  const plain = items.map(String).join(', ');
  const back = readList(plain);
  return 'value' in back && JSON.stringify(back.value) === JSON.stringify(items) ? plain : JSON.stringify(items);
}

/** Writes a value as one would type it; `readValue` gives the same value back. */
export function typedValue(value: PropertyValue): TypedValue {
  if (Array.isArray(value)) return { kind: 'list', value: listText(value) };
  return { kind: kindOf(value), value: String(value) };
}

function kindOf(value: Scalar): ValueKind {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

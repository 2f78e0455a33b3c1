import { goString } from './go.ts';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Key and value of a composite literal, both code. */
export type GoPair = readonly [key: string, value: string];

/** Whole numbers beyond this overflow Go's `int`, which is what they would be without an exponent. */
function goNumber(value: number): string {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
}

/** A Go literal for a property value: `"Acme"`, `3`, `[]string{"a", "b"}`, `[]any{"a", 1}`. */
export function goValue(value: unknown): string {
  if (Array.isArray(value)) {
    const type = value.length > 0 && value.every((item) => typeof item === 'string') ? '[]string' : '[]any';
    return `${type}{${value.map((item) => goValue(item)).join(', ')}}`;
  }
  return typeof value === 'string' ? goString(value) : typeof value === 'number' ? goNumber(value) : String(value);
}

const bytes = new TextEncoder();

/** Columns as gofmt counts them: one a character. */
function columns(text: string): number {
  return Array.from(text).length;
}

/** Whether gofmt gives a key a column of its own after others of these sizes in bytes (`exprList` of go/printer). */
function startsSection(size: number, before: readonly number[]): boolean {
  const last = before.at(-1);
  if (last === undefined || (last <= 40 && size <= 40)) return false;
  const mean = Math.exp(before.reduce((sum, other) => sum + Math.log(other), 0) / before.length);
  return 2.5 * size <= mean || 2.5 * mean <= size;
}

/** Runs of pairs whose values gofmt aligns. One over several lines stands alone. */
function sections(pairs: readonly GoPair[]): GoPair[][] {
  const runs: GoPair[][] = [];
  let sizes: number[] = [];
  let isOpen = false;
  for (const pair of pairs) {
    const isLong = pair[1].includes('\n');
    const size = bytes.encode(pair[0]).length;
    const isNew = !isOpen || isLong || startsSection(size, sizes);
    const run = runs.at(-1);
    if (isNew || run === undefined) {
      runs.push([pair]);
      sizes = isLong ? [] : [size];
    } else {
      run.push(pair);
      sizes.push(size);
    }
    isOpen = !isLong;
  }
  return runs;
}

/** A composite literal with one pair a line, laid out as gofmt does: `amplitude.Event{…}`. */
export function goBlock(type: string, pairs: readonly GoPair[]): string {
  const inner = sections(pairs).flatMap((run) => {
    const widest = Math.max(...run.map(([key]) => columns(key)));
    return run.map(([key, value]) => {
      const space = ' '.repeat(widest - columns(key) + 1);
      return `\t${key}:${space}${value.replaceAll('\n', '\n\t')},`;
    });
  });
  return `${type}{\n${inner.join('\n')}\n}`;
}

/** A map literal: on one line for one entry, with one entry a line for more. */
export function goMap(type: string, pairs: readonly GoPair[]): string {
  const [only] = pairs;
  return pairs.length === 1 && only !== undefined ? `${type}{${only.join(': ')}}` : goBlock(type, pairs);
}

/**
 * The Go literal for a value that is to become JSON, laid out as gofmt does: `map[string]any{"a": 1}`.
 * @param type what a list of objects leaves out in each of them, or an object's own type
 */
export function goLiteral(value: unknown, type = 'map[string]any'): string {
  if (Array.isArray(value) && value.length > 0 && value.every(isObject)) {
    const items = value.map((item) => `\t${goLiteral(item, '').replaceAll('\n', '\n\t')},\n`);
    return `[]map[string]any{\n${items.join('')}}`;
  }
  if (isObject(value)) {
    const pairs = Object.entries(value).map(([name, item]): GoPair => [goString(name), goLiteral(item)]);
    return pairs.length === 0 ? `${type}{}` : goMap(type, pairs);
  }
  return goValue(value);
}

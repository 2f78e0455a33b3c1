/** How a language writes objects and lists. */
export interface LiteralSyntax {
  /** Text, a number, true, false or null. */
  scalar: (value: unknown) => string;
  /** Brackets of an object with these names, and what stands before each value: `"name": `. */
  object: (names: readonly string[]) => { open: string; close: string; key: (name: string) => string };
  /** One step of indentation. */
  step: string;
  /** What ends the last of several lines. */
  last: ',' | '';
}

/** `1e21`, where JavaScript writes `1e+21`; true and false as they are. */
export function plainScalar(value: unknown): string {
  return String(value).replace('e+', 'e');
}

/** Columns that every formatter leaves on one line. */
const WIDTH = 80;

interface Parts {
  open: string;
  close: string;
  items: readonly (readonly [before: string, value: unknown])[];
}

function partsOf(value: object, { object }: LiteralSyntax): Parts {
  if (Array.isArray(value)) return { open: '[', close: ']', items: value.map((item) => ['', item]) };
  const entries = Object.entries(value);
  const { open, close, key } = object(entries.map(([name]) => name));
  return { open, close, items: entries.map(([name, item]) => [key(name), item]) };
}

/** The literal on one line, unless there are objects in it, which are easier to read below each other. */
function onOneLine(value: unknown, syntax: LiteralSyntax): string | undefined {
  if (typeof value !== 'object' || value === null) return syntax.scalar(value);
  const { open, close, items } = partsOf(value, syntax);
  if (items.length === 0) return open.trimEnd() + close.trimStart();
  const isFlat = items.every(([, item]) => typeof item !== 'object' || item === null || Array.isArray(item));
  const written = items.map(([before, item]) => [before, onOneLine(item, syntax)] as const);
  if (!isFlat || written.some(([, item]) => item === undefined)) return undefined;
  return `${open}${written.map(([before, item]) => `${before}${item}`).join(', ')}${close}`;
}

/** Columns of a text: letters beyond Latin may take two. */
function columns(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > '\u02ff' ? 2 : 1), 0);
}

/**
 * The literal for a JSON value, over several lines where one would be too long.
 * @param before what stands before it on its first line
 * @param margin indentation of that line
 */
export function literal(value: unknown, syntax: LiteralSyntax, before = '', margin = ''): string {
  const line = onOneLine(value, syntax);
  const isShort = line !== undefined && columns(margin + before + line) < WIDTH;
  if (isShort || typeof value !== 'object' || value === null) return line ?? syntax.scalar(value);
  const { open, close, items } = partsOf(value, syntax);
  if (items.length === 0) return open.trimEnd() + close.trimStart();
  const inner = margin + syntax.step;
  const written = items.map(([name, item]) => `${inner}${name}${literal(item, syntax, name, inner)}`);
  return `${open.trimEnd()}\n${written.join(',\n')}${syntax.last}\n${margin}${close.trimStart()}`;
}

import { type Node, plainValue } from './node.ts';

/** A number that is written digit by digit. */
class WrittenNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

/** The value of a node, to be given to `writeJson`. */
export function writable(node: Node): unknown {
  return plainValue(node, (digits) => new WrittenNumber(digits));
}

/** JSON as `JSON.stringify` writes it, and numbers of `writable` with all their digits. */
export function writeJson(value: unknown, indent = 0, before = '\n'): string {
  if (value instanceof WrittenNumber) return value.digits;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const isList = Array.isArray(value);
  const inner = before + ' '.repeat(indent);
  const parts = isList
    ? value.map((item) => writeJson(item, indent, inner))
    : Object.entries(value).map(
        ([name, item]) => `${JSON.stringify(name)}:${indent > 0 ? ' ' : ''}${writeJson(item, indent, inner)}`,
      );
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  return indent === 0 ? open + parts.join(',') + close : open + inner + parts.join(`,${inner}`) + before + close;
}

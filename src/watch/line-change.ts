import type { CodeFile } from '../sources/source.ts';

/** A line of code with its number in its file, counted from 1. */
export interface NumberedLine {
  line: number;
  text: string;
}

/** What to change in one place of a file: these lines go, those come in their stead. */
export interface LineChange {
  file: string;
  remove: NumberedLine[];
  add: NumberedLine[];
}

/** Lengths of the longest common parts of two ends of lists. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () => Array.from({ length: other.length + 1 }, () => 0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--) {
      const line = lengths[row];
      if (line)
        line[column] =
          one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  return lengths;
}

interface Walk {
  changes: LineChange[];
  open: LineChange | undefined;
}

function changesBetween(file: string, before: readonly string[], after: readonly string[], skipped: number) {
  const lengths = commonLengths(before, after);
  const walk: Walk = { changes: [], open: undefined };
  const current = () => {
    if (walk.open === undefined) {
      walk.open = { file, remove: [], add: [] };
      walk.changes.push(walk.open);
    }
    return walk.open;
  };
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, now] = [before[row], after[column]];
    if (old !== undefined && old === now) {
      walk.open = undefined;
      row += 1;
      column += 1;
    } else if (
      now === undefined ||
      (old !== undefined && (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0))
    )
      current().remove.push({ line: skipped + ++row, text: old ?? '' });
    else current().add.push({ line: skipped + ++column, text: now });
  }
  return walk.changes;
}

/** The changes that turn a file into another one of the same name. */
export function fileChanges(name: string, before: readonly string[], after: readonly string[]): LineChange[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return changesBetween(name, before.slice(start, before.length - end), after.slice(start, after.length - end), start);
}

/** The changes that turn files into others, file by file. */
export function changesOf(before: readonly CodeFile[], after: readonly CodeFile[]): LineChange[] {
  const texts = (files: readonly CodeFile[], file: string) =>
    files.find(({ name }) => name === file)?.lines.map(({ text }) => text) ?? [];
  const names = new Set([...before, ...after].map(({ name }) => name));
  return [...names].flatMap((name) => fileChanges(name, texts(before, name), texts(after, name)));
}

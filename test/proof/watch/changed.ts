import type { CodeFile } from '../../../src/sources/source.ts';
import type { LineChange } from '../../../src/watch/line-change.ts';

/** A file as it is on the disk. */
export interface FileText {
  name: string;
  text: string;
}

function withChanges(lines: readonly string[], changes: readonly LineChange[]): string[] {
  const removed = new Set(changes.flatMap(({ remove }) => remove.map(({ line }) => line)));
  const made = lines.filter((text, index) => {
    const isRemoved = removed.has(index + 1);
    const told = changes.flatMap(({ remove }) => remove).find(({ line }) => line === index + 1);
    if (told !== undefined && told.text !== text) throw new Error(`Line ${told.line} is not “${told.text}”.`);
    return !isRemoved;
  });
  // Lines are told by the number they get, in rising order.
  for (const { line, text } of changes.flatMap(({ add }) => add)) made.splice(line - 1, 0, text);
  return made;
}

/** Makes a change as a user does who follows what is shown, line by line. */
export function changed(files: readonly CodeFile[], changes: readonly LineChange[]): FileText[] {
  return files.map(({ name, lines }) => {
    const own = changes.filter(({ file }) => file === name);
    const made = withChanges(
      lines.map(({ text }) => text),
      own,
    );
    return { name, text: `${made.join('\n')}\n` };
  });
}

/**
 * Puts lines into a file before the last line that begins so, white space aside; at the end where that is empty.
 * @throws where no line begins so
 */
export function withLinesBefore({ name, text }: FileText, begin: string, added: readonly string[]): FileText {
  const lines = text.trimEnd().split('\n');
  const at = begin === '' ? lines.length : lines.findLastIndex((line) => line.trimStart().startsWith(begin));
  if (at < 0) throw new Error(`${name} has no line that begins with “${begin}”.`);
  return { name, text: `${lines.toSpliced(at, 0, ...added).join('\n')}\n` };
}

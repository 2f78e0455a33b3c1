import type { Mapped } from '../text/mapped.ts';
import { cArguments, cEscaped, inQuotes } from './c-arguments.ts';
import type { ShellCommand } from './word.ts';

/** Words with double quotes, by the PowerShell that hands them to a program as they are meant. */
export interface NativeArguments {
  command: ShellCommand;
  /** 7.3 and newer: `'{"a":1}'`. */
  newer: Mapped[];
  /** Windows PowerShell 5.1, and PowerShell up to 7.2: `'{\"a\":1}'`. */
  older: Mapped[];
}

/** Whether a text has double quotes, each behind a backslash that a program would take away: `{\"a\":1}`. */
function isForOlder(text: string): boolean {
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charAt(at - 1 - slashes) === '\\') slashes += 1;
    if (slashes % 2 === 0) return false;
  }
  return true;
}

/** What a program gets of a word from Windows PowerShell, which puts quotes around blanks and escapes none inside. */
function asOlder(word: Mapped): Mapped {
  const line = /\s/.test(word.text) ? inQuotes(word) : word;
  const [only = word, ...more] = cArguments(line, (text) => word.write(cEscaped(text))).words;
  return more.length === 0 ? only : word;
}

/** Reads the words of a command as the program gets them, from the PowerShell that each was written for. */
export function nativeArguments(command: ShellCommand): NativeArguments {
  const newer: Mapped[] = [];
  const older: Mapped[] = [];
  const words = command.words.map((word) => {
    if (!word.text.includes('"')) return word;
    if (!isForOlder(word.text)) {
      newer.push(word);
      return word;
    }
    const read = asOlder(word);
    older.push(read);
    return read;
  });
  return { command: { ...command, words }, newer, older };
}

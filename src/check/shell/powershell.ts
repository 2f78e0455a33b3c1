import { psString } from '../../code/powershell.ts';
import type { Tell } from '../finding.ts';
import type { Mapped } from '../text/mapped.ts';
import { CONTINUATIONS, continuedAt } from './continuation.ts';
import { Cursor } from './cursor.ts';
import { hashtableEnd } from './hashtable.ts';
import { escaped, hereString, type Mark, PowerShellQuotes } from './powershell-quotes.ts';
import type { Unclosed } from './unclosed.ts';
import type { Quoting, ShellCommand } from './word.ts';

const bare: Quoting = (text) => (/^[\w:/.-]*$/.test(text) ? text : psString(text));
const PLAIN = /[^@'"`#<\n;|\s]+/y;
const HERE = /@(['"])[ \t]*\r?\n/y;

/** Reads the commands of a PowerShell script: its strings, its variables that hold one, and what is piped. */
class PowerShellReader {
  readonly #cursor: Cursor;
  readonly #tell: Tell;
  readonly #commands: ShellCommand[] = [];
  readonly #variables = new Map<string, Mapped>();
  readonly #quotes = new PowerShellQuotes();
  #words: Mapped[] = [];
  #piped: Mapped | undefined;
  readonly #absent = new Set<Mark>();
  #unclosed: Unclosed | undefined;
  /** Once a hashtable does not end, none is looked for: each would be looked for to the end of the text. */
  #hasTables = true;

  constructor(source: Mapped, tell: Tell) {
    this.#cursor = new Cursor(source, bare);
    this.#tell = tell;
  }

  commands(): ShellCommand[] {
    while (!this.#cursor.isAtEnd) this.#step();
    const before = this.#commands.length;
    this.#endCommand(false);
    const last = this.#commands.length > before ? this.#commands.at(-1) : undefined;
    if (last && this.#unclosed) last.unclosed = this.#unclosed;
    else if (this.#unclosed) this.#tell(this.#unclosed.found);
    return this.#commands;
  }

  #endWord(): void {
    const word = this.#cursor.takeWord();
    if (word) this.#words.push(this.#variables.get(word.text.toLowerCase()) ?? word);
  }

  /** `$body = 'text'` remembers, `$body |` pipes, everything else is a command; so is `$answer = curl.exe …`. */
  #endCommand(pipes: boolean): void {
    this.#endWord();
    const [first, sign, value, next] = this.#words;
    const isAssignment = sign?.text === '=' && first?.text.startsWith('$');
    if (isAssignment && value && !pipes) this.#variables.set(first?.text.toLowerCase() ?? '', value);
    const words = isAssignment ? this.#words.slice(2) : this.#words;
    const isValue = isAssignment ? next === undefined : pipes && words.length === 1;
    const [begin] = words;
    const end = words.at(-1);
    if (begin && end && !isValue) {
      const stdin = this.#piped === undefined ? {} : { stdin: this.#piped };
      this.#commands.push({ words, ...stdin, start: begin.span().start, end: end.span().end });
    }
    this.#piped = pipes && isValue ? begin : undefined;
    this.#words = [];
  }

  #step(): void {
    const cursor = this.#cursor;
    const sign = cursor.sign();
    if (sign === '@') this.#at();
    else if (sign === "'" || sign === '"') this.#unclosed = this.#quotes.read(cursor, sign) ?? this.#unclosed;
    else if (sign === '`') this.#backtick();
    else if (sign === '<' && cursor.sign(1) === '#') this.#skipTo('#>', 2);
    else if (sign === '#' && !cursor.hasWord) this.#skipTo('\n', 0);
    else if (sign === '\n' || sign === ';' || sign === '|') {
      this.#endCommand(sign === '|');
      cursor.at += 1;
    } else if (/\s/.test(sign)) {
      this.#endWord();
      cursor.at += 1;
    } else if (sign === '<' || sign === '#') cursor.add(sign, 1, bare);
    else cursor.copyWhile(PLAIN, bare);
  }

  #at(): void {
    HERE.lastIndex = this.#cursor.at;
    const [open, quote] = HERE.exec(this.#cursor.text) ?? [];
    const end = this.#cursor.sign(1) === '{' && this.#hasTables ? this.#tableEnd() : undefined;
    if (end !== undefined) this.#cursor.copyTo(end, bare);
    else if (open === undefined) this.#cursor.add('@', 1, bare);
    else this.#unclosed = hereString(this.#cursor, open, quote as Mark, this.#absent, this.#tell) ?? this.#unclosed;
  }

  #tableEnd(): number | undefined {
    const end = hashtableEnd(this.#cursor.text, this.#cursor.at + 2);
    this.#hasTables = end !== undefined;
    return end;
  }

  #backtick(): void {
    const { source, at } = this.#cursor;
    const length = continuedAt(source, at, CONTINUATIONS.powershell, this.#tell);
    if (length === undefined) this.#cursor.add(escaped(this.#cursor.sign(1)), 2, bare);
    else this.#cursor.at += length;
  }

  #skipTo(end: string, length: number): void {
    const found = this.#cursor.text.indexOf(end, this.#cursor.at);
    this.#cursor.at = found < 0 ? this.#cursor.text.length : found + length;
  }
}

/**
 * The commands of a PowerShell script. Never throws.
 * @param tell told what is wrong with the script itself, other than what a command leaves open
 */
export function powershellCommands(source: Mapped, tell: Tell = () => {}): ShellCommand[] {
  return new PowerShellReader(source, tell).commands();
}

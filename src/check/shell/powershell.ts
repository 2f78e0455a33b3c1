import { psString } from '../../code/powershell.ts';
import type { Mapped, Span } from '../text/mapped.ts';
import { type Quoting, type ShellCommand, Word } from './word.ts';

const single: Quoting = (text) => text.replaceAll("'", "''");
const double: Quoting = (text) => text.replaceAll(/[`$]/g, '`$&').replaceAll('"', '""');
const bare: Quoting = (text) => (/^[\w:/.-]*$/.test(text) ? text : psString(text));
const hereString: Quoting = (text) => text;
const hereDouble: Quoting = (text) => text.replaceAll(/[`$]/g, '`$&');

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '0': '\0', a: '\x07', b: '\b', f: '\f', v: '\v' };

/** Reads the commands of a PowerShell script: its strings, its variables that hold one, and what is piped. */
class PowerShellReader {
  readonly #source: Mapped;
  readonly #text: string;
  readonly #commands: ShellCommand[] = [];
  readonly #variables = new Map<string, Mapped>();
  #at = 0;
  #words: Mapped[] = [];
  #word: Word | undefined;
  #piped: Mapped | undefined;

  constructor(source: Mapped) {
    this.#source = source;
    this.#text = source.text;
  }

  commands(): ShellCommand[] {
    while (this.#at < this.#text.length) this.#step();
    this.#endCommand(false);
    return this.#commands;
  }

  #span(length: number): Span {
    return this.#source.span(this.#at, this.#at + length);
  }

  #add(text: string, length: number, quoting: Quoting): void {
    this.#open().add(text, this.#span(length), quoting);
    this.#at += length;
  }

  #open(): Word {
    this.#word ??= new Word(this.#span(0).start, bare);
    return this.#word;
  }

  #endWord(): void {
    const word = this.#word?.done();
    this.#word = undefined;
    if (word) this.#words.push(this.#variables.get(word.text.toLowerCase()) ?? word);
  }

  /** `$body = 'text'` remembers, `$body |` pipes, everything else is a command. */
  #endCommand(pipes: boolean): void {
    this.#endWord();
    const [first, sign, value] = this.#words;
    const last = this.#words.at(-1);
    if (first && sign?.text === '=' && value && first.text.startsWith('$'))
      this.#variables.set(first.text.toLowerCase(), value);
    else if (first && pipes) this.#piped = first;
    else if (first && last) {
      const stdin = this.#piped === undefined ? {} : { stdin: this.#piped };
      this.#commands.push({ words: this.#words, ...stdin, start: first.span().start, end: last.span().end });
    }
    if (!pipes) this.#piped = undefined;
    this.#words = [];
  }

  #step(): void {
    const sign = this.#text.charAt(this.#at);
    const next = this.#text.charAt(this.#at + 1);
    const [here] = /^@(['"])\r?\n/.exec(this.#text.slice(this.#at, this.#at + 4)) ?? [];
    if (here !== undefined) this.#hereString(here, next);
    else if (sign === "'") this.#quoted("'", single);
    else if (sign === '"') this.#quoted('"', double);
    else if (sign === '`') this.#backtick(next);
    else if (sign === '#' && this.#word === undefined) this.#comment();
    else if (sign === '\n' || sign === ';' || sign === '|') {
      this.#endCommand(sign === '|');
      this.#at += 1;
    } else if (/\s/.test(sign)) {
      this.#endWord();
      this.#at += 1;
    } else this.#add(sign, 1, bare);
  }

  #backtick(next: string): void {
    if (next === '\n') this.#at += 2;
    else if (this.#text.startsWith('\r\n', this.#at + 1)) this.#at += 3;
    else if (next === '') this.#at += 1;
    else this.#add(ESCAPES[next] ?? next, 2, bare);
  }

  #comment(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  /** Up to the quote that is not doubled. In double quotes the backtick escapes. */
  #quoted(quote: string, quoting: Quoting): void {
    this.#open();
    this.#at += 1;
    while (this.#at < this.#text.length) {
      const sign = this.#text.charAt(this.#at);
      const next = this.#text.charAt(this.#at + 1);
      if (sign === quote && next !== quote) break;
      if (sign === quote) this.#add(quote, 2, quoting);
      else if (sign === '`' && quote === '"' && next !== '') this.#add(ESCAPES[next] ?? next, 2, quoting);
      else this.#add(sign, 1, quoting);
    }
    this.#at += 1;
  }

  /** Lines up to one that begins with the closing mark; the last line break does not count. */
  #hereString(open: string, quote: string): void {
    this.#open();
    this.#at += open.length;
    const found = this.#text.indexOf(`\n${quote}@`, this.#at - 1);
    const end = found < 0 ? this.#text.length : found;
    const isDouble = quote === '"';
    while (this.#at < end) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '`' && isDouble)
        this.#add(ESCAPES[this.#text.charAt(this.#at + 1)] ?? this.#text.charAt(this.#at + 1), 2, hereDouble);
      else if (sign === '\r' && this.#at === end - 1) this.#at += 1;
      else this.#add(sign, 1, isDouble ? hereDouble : hereString);
    }
    this.#at = Math.max(this.#at, end + 3);
  }
}

/** The commands of a PowerShell script. Never throws. */
export function powershellCommands(source: Mapped): ShellCommand[] {
  return new PowerShellReader(source).commands();
}

import { bashQuote } from '../../code/bash.ts';
import type { Mapped } from '../text/mapped.ts';
import { type Quoting, type ShellCommand, Word } from './word.ts';

const single: Quoting = (text) => text.replaceAll("'", "'\\''");
const double: Quoting = (text) => text.replaceAll(/[\\"$`]/g, '\\$&');
const bare: Quoting = (text) => (/^[\w@%+=:,./-]*$/.test(text) ? text : bashQuote(text));
const ansi: Quoting = (text) => text.replaceAll(/[\\']/g, '\\$&').replaceAll('\n', '\\n');

const ANSI: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', e: '\x1b', f: '\f', v: '\v' };

/** Reads the commands of a script for bash, dash or zsh. Variables stay as they are written. */
class BashReader {
  readonly #text: string;
  readonly #source: Mapped;
  readonly #commands: ShellCommand[] = [];
  #at = 0;
  #words: Mapped[] = [];
  #word: Word | undefined;
  #wordStart = 0;
  #begin = 0;
  /** What ends the text that is given on the lines below the command: `<<EOF`. */
  #hereEnd: string | undefined;
  #stdin: Mapped | undefined;

  constructor(source: Mapped) {
    this.#source = source;
    this.#text = source.text;
  }

  commands(): ShellCommand[] {
    while (this.#at < this.#text.length) this.#step();
    this.#endCommand();
    return this.#commands;
  }

  #add(text: string, length: number, quoting: Quoting): void {
    this.#open().add(text, this.#source.span(this.#at, this.#at + length), quoting);
    this.#at += length;
  }

  #open(): Word {
    if (this.#word === undefined) {
      this.#wordStart = this.#at;
      if (this.#words.length === 0) this.#begin = this.#at;
      this.#word = new Word(this.#source.span(this.#wordStart, this.#wordStart).start, bare);
    }
    return this.#word;
  }

  #endWord(): void {
    if (this.#word !== undefined) this.#words.push(this.#word.done());
    this.#word = undefined;
  }

  #endCommand(): void {
    const end = this.#at;
    this.#endWord();
    if (this.#words.length > 0)
      this.#commands.push({
        words: this.#words,
        ...(this.#stdin ? { stdin: this.#stdin } : {}),
        ...this.#source.span(this.#begin, Math.max(end, this.#begin)),
      });
    this.#stdin = undefined;
    this.#words = [];
  }

  #step(): void {
    const sign = this.#text.charAt(this.#at);
    const next = this.#text.charAt(this.#at + 1);
    if (sign === '\\') this.#backslash(next);
    else if (sign === "'") this.#quoted("'", single);
    else if (sign === '"') this.#doubleQuoted();
    else if (sign === '$' && next === "'") this.#ansiQuoted();
    else if (sign === '#' && this.#word === undefined) this.#comment();
    else if (sign === '<' && next === '<') this.#here();
    else if (sign === '\n' && this.#hereEnd !== undefined) this.#hereText(this.#hereEnd);
    else if (sign === '\n' || sign === ';' || sign === '|' || sign === '&') {
      this.#endCommand();
      this.#at += 1;
    } else if (/\s/.test(sign)) {
      this.#endWord();
      this.#at += 1;
    } else this.#add(sign, 1, bare);
  }

  #backslash(next: string): void {
    if (next === '\n' || this.#text.startsWith('\r\n', this.#at + 1)) this.#at += next === '\n' ? 2 : 3;
    else if (next === '') this.#at += 1;
    else this.#add(next, 2, bare);
  }

  #here(): void {
    this.#endWord();
    const [whole = '<<', , end] = /^<<-?\s*(['"]?)([\w-]+)\1/.exec(this.#text.slice(this.#at, this.#at + 100)) ?? [];
    this.#hereEnd = end;
    this.#at += whole.length;
  }

  /** The lines up to the one that ends them, as what the command reads. */
  #hereText(end: string): void {
    const start = this.#at + 1;
    const lines = new RegExp(`^[\\t]*${end}\\r?$`, 'm');
    const found = lines.exec(this.#text.slice(start));
    const stop = found ? start + found.index : this.#text.length;
    this.#stdin = this.#source.slice(start, stop);
    this.#hereEnd = undefined;
    this.#endCommand();
    this.#at = Math.min(this.#text.length, stop + (found?.[0].length ?? 0));
  }

  #comment(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  /** The characters up to a quote; a quote that is never closed ends with the text. */
  #quoted(quote: string, quoting: Quoting): void {
    this.#open();
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text.charAt(this.#at) !== quote)
      this.#add(this.#text.charAt(this.#at), 1, quoting);
    this.#at += 1;
  }

  #doubleQuoted(): void {
    this.#open();
    this.#at += 1;
    while (this.#at < this.#text.length && this.#text.charAt(this.#at) !== '"') {
      const next = this.#text.charAt(this.#at + 1);
      if (this.#text.charAt(this.#at) !== '\\') this.#add(this.#text.charAt(this.#at), 1, double);
      else if (next === '\n') this.#at += 2;
      else if ('\\"$`'.includes(next) && next !== '') this.#add(next, 2, double);
      else this.#add('\\', 1, double);
    }
    this.#at += 1;
  }

  #ansiQuoted(): void {
    this.#open();
    this.#at += 2;
    while (this.#at < this.#text.length && this.#text.charAt(this.#at) !== "'") {
      const [whole, code] = /^\\(?:x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|([\s\S]))/.exec(
        this.#text.slice(this.#at, this.#at + 6),
      ) ?? [this.#text.charAt(this.#at)];
      const value =
        code === undefined ? String.fromCharCode(Number.parseInt(whole.slice(2), 16)) : (ANSI[code] ?? code);
      this.#add(whole.length === 1 ? whole : value, whole.length, ansi);
    }
    this.#at += 1;
  }
}

/** The commands of a script for bash, dash or zsh. Never throws. */
export function bashCommands(source: Mapped): ShellCommand[] {
  return new BashReader(source).commands();
}

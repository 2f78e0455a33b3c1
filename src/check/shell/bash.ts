import { bashQuote } from '../../code/bash.ts';
import type { Tell } from '../finding.ts';
import type { Mapped, Span } from '../text/mapped.ts';
import { ansiQuoted, DoubleQuotes, singleQuoted } from './bash-quotes.ts';
import { CONTINUATIONS, continuedAt } from './continuation.ts';
import { Cursor } from './cursor.ts';
import { type HereDocument, hereDocumentAt, hereText } from './here-document.ts';
import { closingAt, type Unclosed, unclosedQuote } from './unclosed.ts';
import type { Quoting, ShellCommand } from './word.ts';

const bare: Quoting = (text) => (/^[\w@%+=:,./-]*$/.test(text) ? text : bashQuote(text));
const PLAIN = /[^\\'"$#<\n;|&()\s]+/y;
/** `$( … )` in front of a command, or given to a variable, is read as commands. */
const HOLDS_COMMAND = /^(?:\w+=)?$/;

/** Reads the commands of a script for bash, dash or zsh. Variables stay as they are written. */
class BashReader {
  readonly #cursor: Cursor;
  readonly #tell: Tell;
  readonly #commands: ShellCommand[] = [];
  readonly #doubleQuotes = new DoubleQuotes();
  #words: Mapped[] = [];
  #begin = 0;
  #stdin: Mapped | undefined;
  /** Whether the next word is what the command reads: `<<< text`. */
  #isStdinNext = false;
  /** What is given on the lines below, and the command that reads it, once that has ended. */
  #here: (HereDocument & { command?: ShellCommand }) | undefined;
  readonly #absent = new Set<string>();
  #unclosed: Unclosed | undefined;
  #hasApostrophe = false;

  constructor(source: Mapped, tell: Tell) {
    this.#cursor = new Cursor(source, bare);
    this.#tell = tell;
  }

  commands(): ShellCommand[] {
    while (!this.#cursor.isAtEnd) this.#step();
    if (this.#here) this.#hereText(this.#here);
    const before = this.#commands.length;
    this.#endCommand();
    const last = this.#commands.length > before ? this.#commands.at(-1) : undefined;
    if (last && this.#unclosed) last.unclosed = this.#unclosed;
    else if (this.#unclosed) this.#tell(this.#unclosed.found);
    return this.#commands;
  }

  #endWord(): void {
    const word = this.#cursor.takeWord();
    if (word === undefined) return;
    if (this.#isStdinNext) this.#stdin = word;
    else {
      if (this.#words.length === 0) this.#begin = this.#cursor.wordStart;
      this.#words.push(word);
    }
    this.#isStdinNext = false;
  }

  #endCommand(): void {
    const end = Math.min(this.#cursor.at, this.#cursor.text.length);
    this.#endWord();
    if (this.#words.length > 0) {
      const command: ShellCommand = {
        words: this.#words,
        ...(this.#stdin ? { stdin: this.#stdin } : {}),
        ...this.#cursor.source.span(this.#begin, end),
      };
      this.#commands.push(command);
      if (this.#here && this.#here.command === undefined) this.#here.command = command;
    }
    this.#stdin = undefined;
    this.#words = [];
  }

  #step(): void {
    const cursor = this.#cursor;
    const sign = cursor.sign();
    const next = cursor.sign(1);
    if (sign === '\\') this.#backslash(next);
    else if (sign === "'") this.#singleQuoted();
    else if (sign === '"') this.#quoted(1, '"', () => this.#doubleQuotes.read(cursor));
    else if (sign === '$' && next === "'") this.#quoted(2, "'", () => ansiQuoted(cursor));
    else if (sign === '$') this.#dollar(next);
    else if (sign === '#' && !cursor.hasWord) this.#comment();
    else if (sign === '<' && next === '<') this.#redirected();
    else if (sign === '\n' && this.#here !== undefined) this.#hereText(this.#here);
    else if ('\n;|&()'.includes(sign)) {
      this.#endCommand();
      cursor.at += 1;
    } else if (/\s/.test(sign)) {
      this.#endWord();
      cursor.at += 1;
    } else if (sign === '#' || sign === '<') cursor.add(sign, 1, bare);
    else cursor.copyWhile(PLAIN, bare);
  }

  #backslash(next: string): void {
    const { source, at } = this.#cursor;
    const length = continuedAt(source, at, CONTINUATIONS.bash, this.#tell);
    if (length === undefined) this.#cursor.add(next, 2, bare);
    else this.#cursor.at += length;
  }

  #dollar(next: string): void {
    const { text, wordStart, at, hasWord } = this.#cursor;
    const isCommand = this.#words.length === 0 && HOLDS_COMMAND.test(hasWord ? text.slice(wordStart, at) : '');
    if (next === '(' && isCommand) {
      this.#endCommand();
      this.#cursor.at += 2;
    } else this.#doubleQuotes.dollar(this.#cursor, bare);
  }

  /** Reads a text in quotes, and remembers those that do not end. */
  #quoted(length: number, mark: string, read: () => boolean): void {
    const at = this.#cursor.span(length);
    if (!read()) this.#unclosed = this.#unclosedAt(at, mark);
  }

  #singleQuoted(): void {
    this.#quoted(1, "'", () => singleQuoted(this.#cursor));
    const { text, at } = this.#cursor;
    this.#hasApostrophe ||= /^\p{L}'\p{L}$/u.test(text.slice(at - 2, at + 1));
  }

  #unclosedAt(at: Span, mark: string): Unclosed {
    const { source, text } = this.#cursor;
    const apostrophe = this.#hasApostrophe
      ? " An apostrophe ends a text in single quotes; there it is written '\\''."
      : '';
    const does = 'at its prompt bash waits for more, and a script breaks off with “unexpected EOF”.';
    const why = `In full, bash says “unexpected EOF while looking for matching \`${mark}'”.${apostrophe}`;
    return unclosedQuote(
      at,
      mark,
      does,
      why,
      text.trimEnd().endsWith('\\') ? undefined : closingAt(source, mark, at.start),
    );
  }

  /** `<<EOF`, whose text stands below, or `<<< text`. */
  #redirected(): void {
    this.#endWord();
    if (this.#cursor.sign(2) === '<') {
      this.#isStdinNext = true;
      this.#cursor.at += 3;
      return;
    }
    const here = hereDocumentAt(this.#cursor.source, this.#cursor.at);
    this.#here = here;
    this.#cursor.at += here?.length ?? 2;
  }

  #hereText(here: HereDocument & { command?: ShellCommand }): void {
    this.#endCommand();
    const { content, end, unclosed } = hereText(
      this.#cursor.source,
      this.#cursor.at + 1,
      here,
      this.#absent,
      this.#tell,
    );
    if (here.command) here.command.stdin = content;
    if (here.command && unclosed) here.command.unclosed = unclosed;
    else if (unclosed) this.#tell(unclosed.found);
    this.#here = undefined;
    this.#cursor.at = end;
  }

  #comment(): void {
    const end = this.#cursor.text.indexOf('\n', this.#cursor.at);
    this.#cursor.at = end < 0 ? this.#cursor.text.length : end;
  }
}

/**
 * The commands of a script for bash, dash or zsh. Never throws.
 * @param tell told what is wrong with the script itself, other than what a command leaves open
 */
export function bashCommands(source: Mapped, tell: Tell = () => {}): ShellCommand[] {
  return new BashReader(source, tell).commands();
}

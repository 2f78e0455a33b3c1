import { cmdArgument } from '../../code/cmd.ts';
import { type Mapped, MappedBuilder } from '../text/mapped.ts';
import { type Quoting, type ShellCommand, Word } from './word.ts';

const escaped: Quoting = (text) =>
  cmdArgument(text)
    .slice(cmdArgument(text).startsWith('^') ? 2 : 1, -1)
    .replace(/\^$/, '');

/**
 * What cmd makes of lines before a program sees them: a caret outside of quotes escapes, at the end of a line it joins
 * the next, and a doubled percent sign is one.
 * @returns the lines, each with its ends of commands (`&`, `|`, `>`) marked by NUL
 */
function unescapedLines(source: Mapped): Mapped[] {
  const { text } = source;
  const lines: Mapped[] = [];
  let line = new MappedBuilder(source.span(0, 0).start);
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    const rest = text.slice(at + 1, at + 3);
    if (sign === '^' && !isQuoted) {
      const breaks = rest === '\r\n' ? 2 : next === '\n' ? 1 : 0;
      if (breaks === 0 && next !== '') line.add(next, source.span(at, at + 2));
      at += breaks > 0 ? breaks : 1;
    } else if (sign === '%' && next === '%') {
      line.add('%', source.span(at, at + 2));
      at += 1;
    } else if (sign === '\n') {
      lines.push(line.done());
      line = new MappedBuilder(source.span(at + 1, at + 1).start);
      isQuoted = false;
    } else if (sign !== '\r') {
      if (sign === '"') isQuoted = !isQuoted;
      line.add('&|'.includes(sign) && !isQuoted ? '\0' : sign, source.span(at, at + 1));
    }
  }
  return [...lines, line.done()];
}

/** Splits a line into arguments as the C library does: `\"` is a quote, and backslashes count in front of one only. */
function argumentsOf(line: Mapped): Mapped[] {
  const words: Mapped[] = [];
  let word: Word | undefined;
  let isQuoted = false;
  const end = () => {
    if (word !== undefined) words.push(word.done());
    word = undefined;
  };
  for (let at = 0; at < line.text.length; ) {
    const sign = line.text.charAt(at);
    if (!isQuoted && (sign === ' ' || sign === '\t')) {
      end();
      at += 1;
      continue;
    }
    word ??= new Word(line.span(at, at).start, escaped);
    const [run = '', slashes = '', quote] = /^(\\*)(")?/.exec(line.text.slice(at)) ?? [];
    if (quote === undefined) {
      const length = run.length || 1;
      for (let step = 0; step < length; step += 1)
        word.add(line.text.charAt(at + step), line.span(at + step, at + step + 1), escaped);
      at += length;
      continue;
    }
    const kept = '\\'.repeat(Math.floor(slashes.length / 2)) + (slashes.length % 2 === 1 ? '"' : '');
    if (kept !== '') word.add(kept, line.span(at, at + run.length), escaped);
    if (slashes.length % 2 === 0) isQuoted = !isQuoted;
    at += run.length;
  }
  end();
  return words;
}

/** A file that is written with `> "name" ( echo … )`, and the number of lines it took. */
function writtenFile(
  lines: readonly Mapped[],
  from: number,
): { name: string; content: Mapped; lines: number } | undefined {
  const name = /^\s*>\s*"?([^"(]+?)"?\s*\(\s*$/.exec(lines[from]?.text ?? '')?.[1];
  if (name === undefined) return undefined;
  const content = new MappedBuilder(lines[from]?.span().end ?? 0);
  let at = from + 1;
  for (; at < lines.length && lines[at]?.text.trim() !== ')'; at += 1) {
    const line = lines[at];
    const start = /^\s*echo /i.exec(line?.text ?? '')?.[0].length;
    if (line === undefined || start === undefined) continue;
    content.append(line.slice(start));
    content.add('\n', line.span(line.text.length, line.text.length));
  }
  return { name, content: content.done(), lines: at - from };
}

/** The commands of a batch file. Never throws. */
export function cmdCommands(source: Mapped): ShellCommand[] {
  const lines = unescapedLines(source);
  const files = new Map<string, Mapped>();
  const commands: ShellCommand[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const file = writtenFile(lines, at);
    if (file) {
      files.set(file.name, file.content);
      at += file.lines;
      continue;
    }
    const line = lines[at];
    if (line === undefined) continue;
    let from = 0;
    for (const part of line.text.split('\0')) {
      const words = argumentsOf(line.slice(from, from + part.length));
      const [first] = words;
      const last = words.at(-1);
      if (first && last) commands.push({ words, files, start: first.span().start, end: last.span().end });
      from += part.length + 1;
    }
  }
  return commands;
}

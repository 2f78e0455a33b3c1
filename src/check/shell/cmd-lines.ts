import type { Tell } from '../finding.ts';
import { type Mapped, MappedBuilder } from '../text/mapped.ts';
import { CONTINUATIONS, continuedAt } from './continuation.ts';
import type { Unclosed } from './unclosed.ts';

/** A line as cmd hands it on, with its ends of commands (`&`, `|`) marked by NUL. */
export interface CmdLine {
  text: Mapped;
  /** A caret at its end that joins nothing, since cmd takes it for quoted. */
  lostCaret?: Unclosed;
  /** Whether no other line has anything in it. */
  isLast: boolean;
}

const PLAIN = /[^%^"&|\r\n]+/y;
const QUOTED_PLAIN = /[^%"\r\n]+/y;

function lostCaret(source: Mapped, quoteAt: number): Unclosed {
  const at = source.span(quoteAt, quoteAt + 1);
  return {
    at,
    found: {
      severity: 'error',
      code: 'unclosed-quote',
      message: 'For cmd the " that opens here is never closed, so that the ^ at the end of the line joins nothing.',
      why: 'cmd counts every quotation mark, also behind a backslash. The next line runs as a command of its own.',
      at,
    },
  };
}

/**
 * What cmd makes of lines before a program sees them: a caret outside of quotes escapes, at the end of a line it joins
 * the next, and a doubled percent sign is one.
 */
export function cmdLines(source: Mapped, tell: Tell): CmdLine[] {
  const { text } = source;
  const lines: CmdLine[] = [];
  const filled = text.trimEnd().length;
  let line = new MappedBuilder(source.span(0, 0).start);
  let quoteAt: number | undefined;
  const end = (at: number) => {
    const isLost = quoteAt !== undefined && /\^\r?$/.test(text.slice(Math.max(0, at - 2), at));
    const lost = isLost && quoteAt !== undefined ? { lostCaret: lostCaret(source, quoteAt) } : {};
    lines.push({ text: line.done(), ...lost, isLast: at >= filled });
    line = new MappedBuilder(source.span(at + 1, at + 1).start);
    quoteAt = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (sign === '^' && quoteAt === undefined) {
      const length = continuedAt(source, at, CONTINUATIONS.cmd, tell);
      if (length === undefined) line.add(next, source.span(at, at + 2));
      at += length ?? 2;
    } else if (sign === '%') {
      const length = next === '%' ? 2 : 1;
      line.add('%', source.span(at, at + length));
      at += length;
    } else if (sign === '\n') {
      end(at);
      at += 1;
    } else if (sign === '"') {
      quoteAt = quoteAt === undefined ? at : undefined;
      line.copy(source, at, at + 1);
      at += 1;
    } else if (sign === '\r') at += 1;
    else if (quoteAt === undefined && (sign === '&' || sign === '|')) {
      line.add('\0', source.span(at, at + 1));
      at += 1;
    } else {
      const plain = quoteAt === undefined ? PLAIN : QUOTED_PLAIN;
      plain.lastIndex = at;
      const length = plain.exec(text)?.[0].length ?? 1;
      line.copy(source, at, at + length);
      at += length;
    }
  }
  end(text.length);
  return lines;
}

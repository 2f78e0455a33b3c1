import type { Tell } from '../finding.ts';
import type { Mapped, Span } from '../text/mapped.ts';
import { closingAt, type Unclosed } from './unclosed.ts';

/** A text that is given to a command on the lines below it: `<<EOF`. */
export interface HereDocument {
  /** The line that ends it. */
  word: string;
  /** Whether tabs may stand in front of that line: `<<-EOF`. */
  takesTabs: boolean;
  /** What announces it, and how long that is. */
  at: Span;
  length: number;
}

const HERE = /<<(-?)[ \t]{0,20}(['"]?)([\w-]{1,80})\2/y;

/** Reads what announces a text: `<<'EOF'`. */
export function hereDocumentAt(source: Mapped, at: number): HereDocument | undefined {
  HERE.lastIndex = at;
  const [whole, dash, , word] = HERE.exec(source.text) ?? [];
  if (whole === undefined || word === undefined) return undefined;
  return { word, takesTabs: dash === '-', at: source.span(at, at + whole.length), length: whole.length };
}

function lineOf(text: string, from: number, line: string): RegExpExecArray | null {
  const expression = new RegExp(`^${line}\\r?$`, 'gm');
  expression.lastIndex = from;
  return expression.exec(text);
}

/** What stands between the announcement and the line that ends it. */
interface HereText {
  content: Mapped;
  /** Where the line that ends it ends. */
  end: number;
  unclosed?: Unclosed;
}

/** Words that may be looked for to the end of the text in vain, before blanks around one are taken as they are meant. */
const MOST_ABSENT = 20;

/**
 * Reads the lines up to the one that ends them.
 * @param absent words that no line holds from here on, which grows
 */
export function hereText(source: Mapped, from: number, here: HereDocument, absent: Set<string>, tell: Tell): HereText {
  const { word } = here;
  const { text } = source;
  const start = Math.min(from, text.length);
  const upTo = (end: RegExpExecArray): HereText => ({
    content: source.slice(start, end.index),
    end: end.index + end[0].length,
  });
  const isSought = !absent.has(word) && absent.size < MOST_ABSENT;
  const exact = isSought ? lineOf(text, start, `${here.takesTabs ? '\\t*' : ''}${word}`) : null;
  if (exact) return upTo(exact);
  absent.add(word);
  const near = lineOf(text, start, `[ \\t]*${word}[ \\t]*`);
  if (near) {
    const span = source.span(near.index, near.index + near[0].trimEnd().length);
    tell({
      severity: 'error',
      code: 'unclosed-text',
      message: `The line with ${word} does not end the text that begins with <<: blanks stand around ${word}.`,
      why: 'bash then takes all lines below for part of the text, too.',
      at: span,
      fix: {
        label: 'Remove the blanks',
        edits: [{ ...source.span(near.index, near.index + near[0].replace(/\r$/, '').length), text: word }],
      },
    });
    return upTo(near);
  }
  const closing = closingAt(source, `\n${word}`, start);
  return {
    content: source.slice(start),
    end: text.length,
    unclosed: {
      at: here.at,
      found: {
        severity: 'error',
        code: 'unclosed-text',
        message: `The text that begins with << has no end, since no line holds ${word} alone: at its prompt bash waits for that line.`,
        why: 'In a script, bash takes all lines below for part of the text, and says so in a warning.',
        at: here.at,
      },
      ...(closing ? { closing } : {}),
    },
  };
}

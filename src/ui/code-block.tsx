import './code-block.css';
import { memo } from 'react';

/** A piece of a line, with its class of word if it has one. */
export interface Token {
  text: string;
  kind?: 'keyword' | 'string' | 'number' | 'comment';
}

/** A line to show. Lines that are the same object are not drawn again. */
export interface ShownLine {
  tokens: readonly Token[];
  /** Class that gives the line its colour. */
  ink?: string;
}

const CodeLine = memo(function CodeLine({ line }: { line: ShownLine }) {
  let offset = 0;
  return (
    <span className={`line ${line.ink ?? ''}`}>
      {line.tokens.map(({ text, kind }) => {
        const key = offset;
        offset += text.length;
        return kind ? (
          <span key={key} className={`tok-${kind}`}>
            {text}
          </span>
        ) : (
          text
        );
      })}
      {'\n'}
    </span>
  );
});

/** Lines that the browser lays out together, or not at all while they are out of sight. */
const PIECE = 40;
/** With fewer lines everything is laid out at once, and so is found in a picture of the whole page. */
const LONG = 3 * PIECE;

const CodePiece = memo(
  function CodePiece({ lines, long }: { lines: readonly ShownLine[]; long: boolean }) {
    return (
      <span
        className={long ? 'piece long' : 'piece'}
        style={long ? { containIntrinsicHeight: `auto ${lines.length * 1.65}em` } : undefined}
      >
        {[...lines.entries()].map(([place, line]) => (
          <CodeLine key={place} line={line} />
        ))}
      </span>
    );
  },
  (before, after) =>
    before.long === after.long &&
    before.lines.length === after.lines.length &&
    before.lines.every((line, place) => line === after.lines[place]),
);

interface CodeBlockProps {
  /** Names the region for screen readers: "groups.ts". */
  label: string;
  lines: readonly ShownLine[];
  wrap?: boolean;
}

/** Code in a labelled region that can be scrolled by keyboard. */
export function CodeBlock({ label, lines, wrap }: CodeBlockProps) {
  const starts = Array.from({ length: Math.ceil(lines.length / PIECE) }, (_, piece) => piece * PIECE);
  const long = lines.length > LONG;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (ACT rule 0ssw9k).
    <section className={`code${wrap ? ' wrap' : ''}${long ? ' long' : ''}`} tabIndex={0} aria-label={label}>
      <pre>
        <code>
          {starts.map((start) => (
            <CodePiece key={start} lines={lines.slice(start, start + PIECE)} long={long} />
          ))}
        </code>
      </pre>
    </section>
  );
}

import { useMemo } from 'react';
import type { Correction } from '../../check/check.ts';
import { type DiffRow, diffLines } from '../../check/diff.ts';
import { visible } from '../../check/text/visible.ts';
import { CopyButton } from '../../ui/copy-button.tsx';

const WORDS = { ' ': 'Unchanged', '-': 'Removed', '+': 'Added' } as const;
const CLASSES = { ' ': 'same', '-': 'gone', '+': 'come' } as const;

function Changed({ text, changed }: { text: string; changed: { from: number; to: number } | undefined }) {
  if (!changed || changed.to <= changed.from) return visible(text);
  return (
    <>
      {visible(text.slice(0, changed.from))}
      <mark>{visible(text.slice(changed.from, changed.to))}</mark>
      {visible(text.slice(changed.to))}
    </>
  );
}

function Row({ row }: { row: DiffRow }) {
  if (row.sign === '…')
    return <span className="line fold">{`… ${row.count} ${row.count === 1 ? 'line' : 'lines'}\n`}</span>;
  return (
    <span className={`line ${CLASSES[row.sign]}`}>
      <span className="sign" aria-hidden="true">
        {row.sign}
      </span>
      {row.sign === ' ' ? null : <span className="hidden">{WORDS[row.sign]}: </span>}
      <Changed text={row.text} changed={row.changed} />
      {'\n'}
    </span>
  );
}

/** What was pasted and its corrected form, line by line. API keys are hidden in both. */
export function DiffView({ correction, isPart }: { correction: Correction; isPart: boolean }) {
  const { before, after } = correction;
  const rows = useMemo(() => diffLines(before, after), [before, after]);
  return (
    <section className="panel diff" aria-labelledby="corrected">
      <div className="file">
        <h3 id="corrected">{isPart ? 'Corrected rows, the first of them' : 'Corrected'}</h3>
        <CopyButton text={() => after} what="text" label="Copy corrected" />
      </div>
      <div className="code wrap">
        <pre>
          <code>
            {[...rows.entries()].map(([place, row]) => (
              <Row key={place} row={row} />
            ))}
          </code>
        </pre>
      </div>
    </section>
  );
}

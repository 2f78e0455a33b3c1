import { memo } from 'react';
import { visibleIn } from '../../check/text/visible.ts';
import { Notice } from '../../ui/notice.tsx';
import type { CheckItem, CheckList, CodePlace, Finding, ItemState } from '../../watch/check-list.ts';
import type { LineChange } from '../../watch/line-change.ts';
import { ChangeLines } from './change-lines.tsx';

const MARKS: Record<ItemState, string> = { waiting: '○', seen: '✓', wrong: '✕' };

interface WithReport {
  onReport: (id: number) => void;
}

function Place({ place: { file, line, text } }: { place: CodePlace }) {
  return (
    <p className="place">
      {file}, line {line}: <code>{text}</code>
    </p>
  );
}

function ShowReport({ report, onReport }: WithReport & { report: number }) {
  return (
    <button type="button" className="link" onClick={() => onReport(report)}>
      Show the request
    </button>
  );
}

const Item = memo(function Item({ item, onReport }: WithReport & { item: CheckItem }) {
  const { kind, what, state, detail, reason, fix, place, report } = visibleIn(item);
  const show = report === undefined ? null : <ShowReport report={report} onReport={onReport} />;
  return (
    <li className={`check-item ${state}`}>
      <span className="mark" aria-hidden="true">
        {MARKS[state]}
      </span>
      <div>
        <p>
          <span className={`effect-tag ink-${kind}`}>{what}</span> <b className="state">{state}</b>
        </p>
        {detail === undefined ? null : (
          <p className="hint">
            {detail} {show}
          </p>
        )}
        {reason === undefined ? null : (
          <p>
            {reason} {fix}
          </p>
        )}
        {place && state === 'wrong' ? <Place place={place} /> : null}
        {detail === undefined ? show : null}
      </div>
    </li>
  );
});

function FindingItem({ finding, onReport }: WithReport & { finding: Finding }) {
  const { what, fix, place, report, count } = visibleIn(finding);
  return (
    <li className="check-item wrong">
      <span className="mark" aria-hidden="true">
        !
      </span>
      <div>
        <p>
          {what}
          {count > 1 ? <span className="muted"> ({count} times)</span> : null}
        </p>
        {fix === undefined ? null : <p>{fix}</p>}
        {place ? <Place place={place} /> : null}
        <ShowReport report={report} onReport={onReport} />
      </div>
    </li>
  );
}

function Done({ back }: { back: readonly LineChange[] }) {
  return (
    <Notice tone="good">
      <p>
        <b>All seen: your app sends the groups as planned.</b>
      </p>
      <p>Change the address back before you ship, or its data stays here and never comes to Amplitude.</p>
      <ChangeLines changes={back} />
    </Notice>
  );
}

interface CheckListViewProps extends WithReport {
  checks: CheckList;
  /** What to change back in the end. */
  back: readonly LineChange[];
}

/** What the plan asks for, and whether the user's app did it. */
export const CheckListView = memo(function CheckListView({ checks, back, onReport }: CheckListViewProps) {
  const { items, seen, done } = checks;
  // What an item says of itself is not said twice.
  const told = new Set(items.map(({ reason }) => reason));
  const findings = checks.findings.filter(({ what }) => !told.has(what));
  return (
    <section aria-labelledby="check-list" className="checks-box">
      <h2 id="check-list">
        Check list: {seen} of {items.length} seen
      </h2>
      {done ? <Done back={back} /> : null}
      <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} onReport={onReport} />
        ))}
      </ul>
      {findings.length > 0 ? (
        <>
          <h3>Also wrong</h3>
          <ul>
            {findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} onReport={onReport} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
});

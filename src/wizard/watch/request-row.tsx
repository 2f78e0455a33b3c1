import { memo } from 'react';
import type { Report } from '../../sandbox/report.ts';
import { rowWords } from './row-words.ts';

/** One request in a few lines. */
export const RequestRow = memo(function RequestRow({ report }: { report: Report }) {
  const { who, what, ids, carried, answer, isGood, lost } = rowWords(report);
  const at = new Date(report.at);
  return (
    <span className={report.via === null ? 'request' : 'request follow-up'}>
      <span className="request-head">
        <time dateTime={at.toISOString()}>{at.toLocaleTimeString('en', { hour12: false })}</time>
        <b>{what}</b>
        <span className={isGood ? 'request-answer' : 'request-answer bad'}>
          <span aria-hidden="true">{isGood ? '✓' : '✕'}</span> {answer}
        </span>
      </span>
      <span className="request-ids muted">
        {lost > 0 ? <b className="lost">{lost} dropped in silence · </b> : null}
        {who} · {ids}
      </span>
      <span className="request-groups">
        {carried.map(({ kind, text }) => (
          <span key={kind} className={`effect-tag ink-${kind}`}>
            {text}
          </span>
        ))}
        {carried.length === 0 ? <span className="muted">no groups</span> : null}
      </span>
    </span>
  );
});

import { memo, useEffect, useMemo, useRef } from 'react';
import type { Outcome } from '../../check/check-anything.ts';
import { describeSeen } from '../../check/describe.ts';
import type { Finding, Severity } from '../../check/finding.ts';
import type { Report } from '../../check/report.ts';
import type { Place } from '../../check/text/place.ts';
import { visibleIn } from '../../check/text/visible.ts';
import { announce } from '../../ui/announcer.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChangesView } from '../panel/changes-view.tsx';
import { DiffView } from './diff-view.tsx';
import { FindingsList } from './findings-list.tsx';
import { ToPlan } from './to-plan.tsx';

const WORDS: Record<Severity, [one: string, several: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
};

function verdictOf(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${WORDS[severity][count === 1 ? 0 : 1]}`];
  });
  return parts.length === 0 ? 'Nothing is wrong with it, as far as a text can tell.' : `${parts.join(', ')}.`;
}

function Answers({ recognised }: Report) {
  const requests = 'requests' in recognised ? recognised.requests : [];
  const answers = [
    ...new Set(requests.flatMap(({ answer }) => (answer ? [`${answer.status} ${answer.body ?? ''}`.trim()] : []))),
  ];
  if (answers.length === 0) return null;
  return (
    <p>
      The sandbox, which plays Amplitude, answers{' '}
      {answers.slice(0, 3).map((answer, index) => (
        <span key={answer}>
          {index > 0 ? ', ' : ''}
          <code>{answer}</code>
        </span>
      ))}
      {answers.length > 3 ? ', and more' : ''}.
    </p>
  );
}

function Effects({ effects, leftOut, refused }: Report) {
  return (
    <section className="panel">
      <h3 className="file">{refused ? 'What it would do, if it were not refused' : 'What it does'}</h3>
      <ChangesView effects={effects.slice(0, 100)} heading="h4" />
      {leftOut + Math.max(0, effects.length - 100) > 0 ? (
        <p className="panel-note">And {(leftOut + Math.max(0, effects.length - 100)).toLocaleString('en')} more.</p>
      ) : null}
    </section>
  );
}

interface CheckResultProps {
  outcome: Outcome;
  /** Whether the result was asked for, and takes the focus. */
  takesFocus: boolean;
  /** Whether the text was changed since. */
  isStale: boolean;
  onSelect: ((place: Place) => void) | undefined;
}

/** What was recognised, what it does, what is wrong with it, and how it would be right. Key strokes leave it alone. */
export const CheckResult = memo(function CheckResult({ outcome, takesFocus, isStale, onSelect }: CheckResultProps) {
  const { correction, plan } = outcome;
  const report = useMemo(() => visibleIn(outcome.report), [outcome]);
  const heading = useRef<HTMLHeadingElement>(null);
  const { recognised, findings } = report;
  const isRows = recognised.form === 'ndjson';
  const isChanged = correction !== undefined && correction.before !== correction.after;
  const left = findings.filter(({ severity, fix }) => severity !== 'info' && fix === undefined).length;
  const verdict = verdictOf(findings);
  useEffect(() => {
    announce(`${describeSeen(recognised)}. ${verdict}`);
  }, [recognised, verdict]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className={isStale ? 'check-result stale' : 'check-result'} aria-label="Result">
      <h2 ref={heading} tabIndex={-1}>
        {describeSeen(recognised)}
      </h2>
      {isStale ? (
        <Notice tone="warn">
          <p>The text was changed since: this is about the text before. Check it again.</p>
        </Notice>
      ) : (
        <p className="lede">{verdict}</p>
      )}
      <Answers {...report} />
      {recognised.form === 'unknown' ? null : <Effects {...report} />}
      {findings.length > 0 ? (
        <>
          <h3>What was found</h3>
          <FindingsList findings={findings} onSelect={isStale ? undefined : onSelect} />
        </>
      ) : null}
      {isChanged ? <DiffView correction={correction} isPart={isRows} /> : null}
      {isChanged && left > 0 ? (
        <p className="hint">
          {left === 1 ? 'One finding needs' : `${left} findings need`} a decision of yours, and{' '}
          {left === 1 ? 'is' : 'are'} not corrected here.
        </p>
      ) : null}
      {plan ? <ToPlan made={plan} /> : null}
    </section>
  );
});

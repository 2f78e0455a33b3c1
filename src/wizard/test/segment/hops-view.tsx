import type { Report } from '../../../sandbox/report.ts';
import type { Hops } from '../../../send/segment-trial.ts';
import { Notice } from '../../../ui/notice.tsx';

function Answer({ report }: { report: Report }) {
  const { answer } = report;
  if (!answer) return <>no answer</>;
  return (
    <>
      {answer.status} <code>{answer.body.trim()}</code>
    </>
  );
}

function Lost({ report }: { report: Report }) {
  if (report.dropped.length === 0) return null;
  return (
    <Notice tone="warn">
      {report.dropped.map(({ what, why }) => (
        <p key={what + why}>
          {what}: {why}
        </p>
      ))}
    </Notice>
  );
}

/** Both hops of a call: what Segment said, and what Amplitude said to the destination. */
export function HopsView({ hops: { call, sent } }: { hops: Hops }) {
  return (
    <ol className="hops">
      <li>
        <p>
          <b>Your app → Segment</b> <span className="mono">POST {call.request.path}</span>: <Answer report={call} />
        </p>
        <Lost report={call} />
      </li>
      {sent.map((report) => (
        <li key={report.id}>
          <p>
            <b>Segment → Amplitude</b>{' '}
            <span className="mono">
              {report.method} {report.request.path}
            </span>
            : <Answer report={report} />
          </p>
          <Lost report={report} />
        </li>
      ))}
      {sent.length === 0 ? (
        <li>
          <p>
            <b>Segment → Amplitude</b> Nothing was sent.
          </p>
        </li>
      ) : null}
    </ol>
  );
}

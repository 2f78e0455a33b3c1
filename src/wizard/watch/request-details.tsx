import { visible, visibleIn } from '../../check/text/visible.ts';
import { effectInWords } from '../../plan/effect-words.ts';
import type { EffectKind } from '../../plan/effects.ts';
import { shortText } from '../../plan/short-text.ts';
import type { Report } from '../../sandbox/report.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Finding } from '../../watch/check-list.ts';
import { shownLine } from '../panel/shown-lines.ts';

const MOST_LISTED = 50;

function linesOf(text: string, isJson: boolean) {
  return text.split('\n').map((line) => shownLine({ text: line }, isJson ? 'json' : 'text'));
}

/** What it did and carried, each line once: events of a batch often say the same. */
function linesOn({ effects, events }: Report): { text: string; kind: EffectKind }[] {
  const lines = new Map<string, EffectKind>(effects.map((effect) => [effectInWords(effect), effect.kind]));
  for (const { type, groups } of events)
    for (const group of groups)
      if (group.level === 'user') {
        const values = group.values.map((value) => shortText(value)).join(', ');
        lines.set(`The event ${shortText(type)} counts for ${group.type} ${values}, as its user does`, 'user-group');
      }
  return [...lines].map(([text, kind]) => ({ text: visible(text), kind }));
}

function Effects({ report }: { report: Report }) {
  const lines = linesOn(report);
  if (lines.length === 0) return null;
  return (
    <ul className="effect-lines">
      {lines.slice(0, MOST_LISTED).map(({ text, kind }) => (
        <li key={text} className={`ink-${kind}`}>
          {text}
        </li>
      ))}
      {lines.length > MOST_LISTED ? <li>and {lines.length - MOST_LISTED} more</li> : null}
    </ul>
  );
}

function Dropped({ report }: { report: Report }) {
  const { leftOut } = report;
  const dropped = visibleIn(report.dropped);
  if (dropped.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        <b>Amplitude would drop this without a word</b>
      </p>
      <ul>
        {dropped.map(({ what, why }) => (
          <li key={what + why}>
            {what}: {why}
          </li>
        ))}
        {leftOut > 0 ? <li>and more: {leftOut} in all are not listed here.</li> : null}
      </ul>
    </Notice>
  );
}

function Payload({ report }: { report: Report }) {
  const { request, method, bytes, id } = report;
  const parts = [...request.query.map((part) => ({ ...part, name: `?${part.name}` })), ...request.body];
  const label = `Request ${id}`;
  return (
    <div className="framed">
      <div className="file">
        <span className="mono wire-url">
          {method} {request.path}
        </span>
        <CopyButton text={() => parts.map(({ text }) => text).join('\n')} what="the payload" />
      </div>
      {parts.map(({ name, text, isJson }) => (
        <div key={name}>
          {name === '' ? null : (
            <p className="wire-name">
              <code>{name}</code>
            </p>
          )}
          <CodeBlock label={`${label}: ${name || 'body'}`} lines={linesOf(text, isJson)} wrap />
        </div>
      ))}
      <p className="panel-note">
        {bytes.toLocaleString('en')} bytes · {request.contentType || 'no content type'}
        {request.contentEncoding === '' ? '' : ` · ${request.contentEncoding}`}
      </p>
    </div>
  );
}

interface RequestDetailsProps {
  report: Report;
  findings: readonly Finding[];
}

/** Everything that is known of one request. */
export function RequestDetails({ report, findings }: RequestDetailsProps) {
  const { answer, answeredBy } = report;
  return (
    <div className="request-details">
      {findings.map(({ id, what, fix }) => (
        <Notice key={id} tone="bad">
          <p>
            {what} {fix ? <b>{fix}</b> : null}
          </p>
        </Notice>
      ))}
      <Dropped report={report} />
      <Effects report={report} />
      <Payload report={report} />
      <div className="server-words">
        <p>
          <b>The answer</b>{' '}
          {answer
            ? `· status ${answer.status} · ${answeredBy === 'amplitude' ? 'by Amplitude' : 'by the sandbox'}`
            : '· none: the connection was cut'}
        </p>
        {answer ? (
          <CodeBlock label={`Answer to request ${report.id}`} lines={linesOf(answer.body || '(no text)', false)} wrap />
        ) : null}
      </div>
    </div>
  );
}

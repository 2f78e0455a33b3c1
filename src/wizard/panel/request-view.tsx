import { useState } from 'react';
import { decodeBody } from '../../amplitude/decode-body.ts';
import { bodyBytes, type HttpRequest } from '../../amplitude/request.ts';
import type { Language } from '../../code/line.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { shownLine } from './shown-lines.ts';
import './panel.css';

function linesOf(text: string, language: Language) {
  return text.split('\n').map((line) => shownLine({ text: line }, language));
}

interface RequestViewProps {
  request: HttpRequest;
  /** Names the region for screen readers, unlike any other on the page: the same request may be shown twice. */
  label: string;
}

function Decoded({ request, label }: RequestViewProps) {
  return decodeBody(request).map(({ name, text, isJson }) => (
    <div key={name}>
      {name ? (
        <p className="wire-name">
          <code>{name}</code>
        </p>
      ) : null}
      <CodeBlock label={`${label}: ${name || 'body'}`} lines={linesOf(text, isJson ? 'json' : 'text')} wrap />
    </div>
  ));
}

function Raw({ request, label }: RequestViewProps) {
  const { pathname, host } = new URL(request.url, 'http://localhost');
  const head = [
    `${request.method} ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${bodyBytes(request)}`,
  ];
  return <CodeBlock label={`${label}: raw`} lines={linesOf([...head, '', request.body].join('\n'), 'text')} wrap />;
}

/** One request: where it goes, how big it is, and its body decoded or as it goes over the wire. */
export function RequestView({ request, label }: RequestViewProps) {
  const [raw, setRaw] = useState(false);
  return (
    <section aria-label={label}>
      <div className="file">
        <span className="mono wire-url">
          {request.method} {request.url}
        </span>
        <span className="row">
          <button type="button" className="btn small" aria-pressed={raw} onClick={() => setRaw(!raw)}>
            Raw
          </button>
          <CopyButton
            text={() => request.body}
            what={`the body for ${new URL(request.url, 'http://localhost').pathname}`}
          />
        </span>
      </div>
      {raw ? <Raw request={request} label={label} /> : <Decoded request={request} label={label} />}
      <p className="panel-note">
        {bodyBytes(request).toLocaleString('en')} bytes · {request.headers['Content-Type']}
      </p>
    </section>
  );
}

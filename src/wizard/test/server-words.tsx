import type { Outcome } from '../../send/outcome.ts';
import { CodeBlock } from '../../ui/code-block.tsx';

interface ServerWordsProps {
  outcome: Outcome;
  /** Names the region for screen readers, unlike any other on the page. */
  label: string;
}

/** The answer as it came, with the key masked. */
export function ServerWords({ outcome, label }: ServerWordsProps) {
  if (!('body' in outcome)) return null;
  const { status, body, ms } = outcome;
  const lines = (body.trim() === '' ? '(no text)' : body.trimEnd()).split('\n').map((text) => ({ tokens: [{ text }] }));
  return (
    <div className="server-words">
      <p>
        <b>The answer</b> · status {status} · {ms} ms
      </p>
      <CodeBlock label={label} lines={lines} wrap />
    </div>
  );
}

import type { Outcome } from '../../send/outcome.ts';
import { CodeBlock } from '../../ui/code-block.tsx';

/** The answer as it came, with the key masked. */
export function ServerWords({ outcome }: { outcome: Outcome }) {
  if (!('body' in outcome)) return null;
  const { status, body, ms } = outcome;
  const lines = (body.trim() === '' ? '(no text)' : body.trimEnd()).split('\n').map((text) => ({ tokens: [{ text }] }));
  return (
    <div className="server-words">
      <p>
        <b>The answer</b> · status {status} · {ms} ms
      </p>
      <CodeBlock label="The server’s answer" lines={lines} wrap />
    </div>
  );
}

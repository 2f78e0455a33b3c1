import type { Connection } from './stream.ts';

const WORDS: Record<Connection, string> = {
  connecting: 'Connecting…',
  open: 'Watching',
  lost: 'Reconnecting… Is the server still running?',
};

/** Whether the page hears of new requests. */
export function ConnectionLine({ connection }: { connection: Connection }) {
  return (
    <span className="chip connection">
      <span className={connection === 'open' ? 'dot' : 'dot live'} />
      {WORDS[connection]}
    </span>
  );
}

import { KeyField } from './key-field.tsx';
import { writeKey } from './write-key.ts';

const HINT =
  'In Segment: Connections, Sources, your source, Settings, API Keys. It stays in this page’s memory: no storage, no link, no export. Take a development source’s key.';

/** Where Segment's write key is typed. */
export function WriteKeyField({ error }: { error?: string | undefined }) {
  return <KeyField keys={writeKey} name="writeKey" label="Write key" hint={HINT} error={error} />;
}

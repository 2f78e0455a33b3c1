import { apiKey } from './api-key.ts';
import { keyDoubt } from './key-doubt.ts';
import { KeyField } from './key-field.tsx';

const HINT =
  'In Amplitude: Settings, Organization settings, Projects, your project. It stays in this page’s memory: no storage, no link, no export. Take a test project’s key.';

/** Where Amplitude's API key is typed. */
export function ApiKeyField({ error }: { error?: string | undefined }) {
  return <KeyField keys={apiKey} name="apiKey" label="API key" hint={HINT} error={error} doubtOn={keyDoubt} />;
}

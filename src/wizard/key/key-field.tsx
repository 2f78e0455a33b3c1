import { useEffect, useState } from 'react';
import { announce } from '../../ui/announcer.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldId } from '../../ui/field-id.ts';
import { keyDoubt } from './key-doubt.ts';
import { forgetKey, rememberKey, setKey, useKey, useKeyRemembered } from './key-store.ts';
import './key-field.css';

const HINT =
  'In Amplitude: Settings, Organization settings, Projects, your project. It stays in this page’s memory: no storage, no link, no export. Take a test project’s key.';

/** Where the API key is typed: masked, in memory, and forgotten at a click. */
export function KeyField({ error }: { error?: string | undefined }) {
  const key = useKey();
  const remembered = useKeyRemembered();
  const [shown, setShown] = useState(false);
  const doubt = keyDoubt(key);
  useEffect(() => {
    // This field may have been on its way when it was complained about.
    if (error !== undefined) document.getElementById(fieldId('apiKey'))?.focus();
  }, [error]);
  return (
    <div className="key">
      <Field name="apiKey" label="API key" hint={HINT} error={error}>
        {(control) => (
          <input
            {...control}
            type={shown ? 'text' : 'password'}
            className="mono"
            value={key}
            onChange={(event) => setKey(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            data-1p-ignore
            data-lpignore="true"
          />
        )}
      </Field>
      <p className="row">
        <button type="button" className="btn small" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </button>
        <button
          type="button"
          className="btn small"
          onClick={() => {
            forgetKey();
            announce('The API key is forgotten');
          }}
        >
          Forget
        </button>
        <label className="remember">
          <input type="checkbox" checked={remembered} onChange={(event) => rememberKey(event.target.checked)} />
          Remember in this tab
        </label>
      </p>
      {doubt ? <p className="hint">{doubt}</p> : null}
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { announce } from '../../ui/announcer.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldId } from '../../ui/field-id.ts';
import { bareKey } from './bare-key.ts';
import type { Keys } from './keys.ts';
import './key-field.css';

interface KeyFieldProps {
  keys: Keys;
  /** Name of the field: `apiKey`. */
  name: string;
  /** What it is called: `API key`. */
  label: string;
  hint: string;
  error?: string | undefined;
  /** What is odd about a key, if anything is. */
  doubtOn?: (key: string) => string | undefined;
}

/** Where a key is typed: masked, in memory, and forgotten at a click. */
export function KeyField({ keys, name, label, hint, error, doubtOn }: KeyFieldProps) {
  const key = keys.use();
  const remembered = keys.useRemembered();
  const [shown, setShown] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const doubt = doubtOn?.(key);
  useEffect(() => {
    // React writes a value that it controls into the page's markup as well, which can be saved.
    if (box.current && box.current.value !== key) box.current.value = key;
  }, [key]);
  useEffect(() => {
    // This field may have been on its way when it was complained about.
    if (error !== undefined) document.getElementById(fieldId(name))?.focus();
  }, [error, name]);
  return (
    <div className="key">
      <Field name={name} label={label} hint={hint} error={bareKey(key) === '' ? error : undefined}>
        {(control) => (
          <input
            {...control}
            type={shown ? 'text' : 'password'}
            className="mono"
            ref={box}
            onInput={(event) => keys.set(event.currentTarget.value)}
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
            keys.forget();
            announce(`The ${label} is forgotten`);
          }}
        >
          Forget
        </button>
        <label className="remember">
          <input type="checkbox" checked={remembered} onChange={(event) => keys.remember(event.target.checked)} />
          Remember in this tab
        </label>
      </p>
      {doubt ? <p className="hint">{doubt}</p> : null}
    </div>
  );
}

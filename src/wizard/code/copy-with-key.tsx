import { useState } from 'react';
import { textOf } from '../../code/line.ts';
import { announce } from '../../ui/announcer.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { apiKey } from '../key/api-key.ts';
import { ApiKeyField } from '../key/api-key-field.tsx';
import { bareKey } from '../key/bare-key.ts';
import { writeKey } from '../key/write-key.ts';
import { WriteKeyField } from '../key/write-key-field.tsx';
import type { Shown } from '../use-artifact.ts';

const AMPLITUDES = { keys: apiKey, KeyField: ApiKeyField, name: 'API key' };
const SEGMENTS = { keys: writeKey, KeyField: WriteKeyField, name: 'write key' };

/** All files with the user's key in them, by an act of its own. The code on screen keeps the placeholder. */
export function CopyWithKey({ shown }: { shown: Shown }) {
  const { keys, KeyField, name } = shown.chosen.source.id === 'segment' ? SEGMENTS : AMPLITUDES;
  const key = keys.use();
  const [asked, setAsked] = useState(false);
  const missing = bareKey(key) === '';
  const text = () =>
    shown
      .withKey(bareKey(keys.get()))
      .files.map(({ lines }) => textOf(lines))
      .join('\n');
  function complain() {
    setAsked(true);
    announce(`Type the ${name} first.`);
  }
  return (
    <>
      <KeyField error={asked && missing ? `Type the ${name} to copy the code with it.` : undefined} />
      {missing ? (
        <button type="button" className="btn" onClick={complain}>
          Copy with my key
        </button>
      ) : (
        <CopyButton className="btn" label="Copy with my key" what="" text={text} />
      )}
    </>
  );
}

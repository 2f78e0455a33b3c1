import { useState } from 'react';
import { textOf } from '../../code/line.ts';
import { announce } from '../../ui/announcer.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { bareKey } from '../key/bare-key.ts';
import { KeyField } from '../key/key-field.tsx';
import { getKey, useKey } from '../key/key-store.ts';
import type { Shown } from '../use-artifact.ts';

/** All files with the user's key in them, by an act of its own. The code on screen keeps the placeholder. */
export function CopyWithKey({ shown }: { shown: Shown }) {
  const key = useKey();
  const [asked, setAsked] = useState(false);
  const missing = bareKey(key) === '';
  const text = () =>
    shown
      .withKey(bareKey(getKey()))
      .files.map(({ lines }) => textOf(lines))
      .join('\n');
  function complain() {
    setAsked(true);
    announce('Type the API key first.');
  }
  return (
    <>
      <KeyField error={asked && missing ? 'Type the API key to copy the code with it.' : undefined} />
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

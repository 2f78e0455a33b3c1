import { useRef, useState } from 'react';
import { isTrack, type SegmentCall } from '../../../segment/track-call.ts';
import { TRACKING_HOSTS } from '../../../segment/tracking-paths.ts';
import { explainSegment } from '../../../send/explain-segment.ts';
import { sendToSegment, type Workspace } from '../../../send/segment-send.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../ui/use-task.ts';
import { bareKey } from '../../key/bare-key.ts';
import { writeKey } from '../../key/write-key.ts';
import { WriteKeyField } from '../../key/write-key-field.tsx';

interface Sending {
  call: SegmentCall;
  workspace: Workspace;
  signal: AbortSignal;
}

function useSending() {
  return useTask({
    // The key is taken at the moment of sending: what is handed around holds none.
    run: ({ call, workspace, signal }: Sending) =>
      sendToSegment(call, workspace, { apiKey: bareKey(writeKey.get()), signal }),
    onDone: (outcome) => announce(explainSegment(outcome).title),
  });
}

/** Sends the call to the user's own Segment workspace. `call` is missing while what was typed is none. */
export function RealSend({ call }: { call: SegmentCall | undefined }) {
  const [workspace, setWorkspace] = useState<Workspace>('us');
  const [keyError, setKeyError] = useState<string>();
  const under = useRef<AbortController>(undefined);
  const sending = useSending();
  const verdict = sending.data && explainSegment(sending.data);
  function fire() {
    if (sending.status === 'pending' || call === undefined) return;
    if (bareKey(writeKey.get()) === '') {
      setKeyError('Type the write key of the source to send to.');
      document.getElementById('field-writeKey')?.focus();
      return;
    }
    setKeyError(undefined);
    const controller = new AbortController();
    under.current = controller;
    sending.start({ call, workspace, signal: controller.signal });
  }
  return (
    <form
      className="real-send"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        fire();
      }}
    >
      <WriteKeyField error={keyError} />
      <Field name="trial.workspace" label="Segment workspace" quiet>
        {(control) => (
          <select {...control} value={workspace} onChange={({ target }) => setWorkspace(target.value as Workspace)}>
            <option value="us">US: {TRACKING_HOSTS.us}</option>
            <option value="eu">EU: {TRACKING_HOSTS.eu}</option>
          </select>
        )}
      </Field>
      <p className="hint">
        POST {TRACKING_HOSTS[workspace]}/v1/{call && isTrack(call) ? 'track' : 'group'}. The source’s destinations pass
        it on as they are set up there, not as above. What cannot be undone: a new group type takes one of the Amplitude
        project’s five, and user-level membership can be overwritten, not removed. Take a development source and a test
        project.
      </p>
      <p className="row">
        <button type="submit" className="btn" disabled={sending.status === 'pending' || call === undefined}>
          {sending.status === 'pending' ? 'Sending…' : 'Send the call to Segment'}
        </button>
        {sending.status === 'pending' ? (
          <button type="button" className="btn" onClick={() => under.current?.abort()}>
            Cancel
          </button>
        ) : null}
      </p>
      {verdict ? (
        <Notice tone={verdict.tone}>
          <p>
            <b>{verdict.title}</b>
          </p>
          <p>{verdict.text}</p>
        </Notice>
      ) : null}
    </form>
  );
}

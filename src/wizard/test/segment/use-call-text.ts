import { useMemo, useState } from 'react';
import { callText } from '../../../segment/call-text.ts';
import type { ReadCall } from '../../../segment/read-call.ts';
import type { SegmentCall } from '../../../segment/track-call.ts';

type Reader = (text: string) => ReadCall;

/** A call as text that can be edited. What reads the text is loaded once it is about to be changed. */
interface CallText {
  text: string;
  /** The call, or what is wrong with the text; neither until what reads it is loaded. */
  read: Partial<ReadCall>;
  /** Puts a call of the plan in the place of the text. */
  put: (call: SegmentCall) => void;
  /** Loads what reads the text: to be called when the field takes the focus. */
  prepare: () => void;
  edit: (text: string) => void;
}

/** The call of a plan, to be edited. */
export function useCallText(planned: SegmentCall): CallText {
  const [given, setGiven] = useState(() => ({ call: planned, text: callText(planned) }));
  const [text, setText] = useState(given.text);
  const [reader, setReader] = useState<Reader>();
  const [failure, setFailure] = useState<Error>();
  const read = useMemo(
    (): Partial<ReadCall> => (text === given.text ? { call: given.call } : (reader?.(text) ?? {})),
    [text, given, reader],
  );
  if (failure) throw failure;
  function prepare() {
    if (!reader) import('../../../segment/read-call.ts').then(({ readCall }) => setReader(() => readCall), setFailure);
  }
  function put(call: SegmentCall) {
    const next = callText(call);
    setGiven({ call, text: next });
    setText(next);
  }
  function edit(next: string) {
    prepare();
    setText(next);
  }
  return { text, read, put, prepare, edit };
}

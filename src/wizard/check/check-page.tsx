import './check.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '../../check/text/place.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAnswer } from '../answers-store.ts';
import { queryOf } from '../choices-in-url.ts';
import { lastStep } from '../navigation.ts';
import { PageLink } from '../page-link.tsx';
import { leaveSteps } from '../step-frame.tsx';
import { CheckInput } from './check-input.tsx';
import { CheckResult } from './check-result.tsx';
import { type Input, inputOfText, sourceOf } from './input.ts';
import { SAMPLES } from './samples.ts';
import { selectPlace } from './select-place.ts';
import { useCheck } from './use-check.ts';

function Progress({ done, onCancel }: { done: number; onCancel: () => void }) {
  return (
    <div className="row checking">
      <label htmlFor="check-progress">Checking…</label>
      {/* Without a value it says that something goes on: only rows are read piece by piece. */}
      <progress id="check-progress" max={1} value={done > 0 ? done : undefined} />
      <button type="button" className="btn small" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

/** Looks at what is sent already. The text stays in this page's memory, and goes with it. */
export function CheckPage() {
  const title = useRef<HTMLHeadingElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [input, setInput] = useState<Input>(inputOfText(''));
  const [checked, setChecked] = useState<Input>();
  const [asked, setAsked] = useState(false);
  const { state, start, cancel, reset } = useCheck();
  const query = useAnswer(queryOf);
  useEffect(() => {
    document.title = 'Check what you send – Group setup';
    if (leaveSteps()) title.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);

  /** @param byButton whether the result is to take the focus; a field that was pasted into keeps it */
  function check(next: Input, byButton: boolean) {
    setAsked(byButton);
    setChecked(next);
    start(sourceOf(next));
  }
  function change(next: Input, now: boolean) {
    setInput(next);
    if (now) check(next, false);
    else if (sourceOf(next) === '') reset();
  }
  const select = useCallback((place: Place) => {
    if (area.current) selectPlace(area.current, place.start, place.end);
  }, []);
  return (
    <main className="page at-check">
      <div className="check-paste">
        <h1 ref={title} tabIndex={-1}>
          Already sending? Paste it
        </h1>
        <p className="lede">
          A request body, a cURL command, calls of an SDK, an event, a HAR file or an export of events: see what it does
          and what is wrong with it. It is read in this page. Nothing leaves the page, and nothing is kept.
        </p>
        <CheckInput input={input} area={area} onChange={change} />
        <p className="row">
          <button type="button" className="btn primary" onClick={() => check(input, true)}>
            Check
          </button>
          <button type="button" className="btn" onClick={() => change(inputOfText(''), false)}>
            Clear
          </button>
        </p>
        <fieldset className="samples">
          <legend>Or try an example; each has mistakes</legend>
          {SAMPLES.map(({ title: name, text }) => (
            <button key={name} type="button" className="btn small" onClick={() => change(inputOfText(text), true)}>
              {name}
            </button>
          ))}
        </fieldset>
      </div>
      <div className="check-side">
        {state.at === 'running' ? <Progress done={state.done} onCancel={cancel} /> : null}
        {state.at === 'idle' ? (
          <p className="muted">What was found stands here once you have pasted something.</p>
        ) : null}
        {state.at === 'cancelled' ? (
          <Notice>
            <p>The check was cancelled. The text is still there.</p>
          </Notice>
        ) : null}
        {state.at === 'failed' ? (
          <Notice tone="bad">
            <p>The check broke off: the text may be too large for this browser. The command line takes it too.</p>
          </Notice>
        ) : null}
        {state.at === 'unreadable' ? (
          <Notice tone="bad">
            <p>{state.problem}</p>
          </Notice>
        ) : null}
        {state.at === 'done' ? (
          <CheckResult
            key={state.count}
            outcome={state.outcome}
            takesFocus={asked}
            isStale={input !== checked}
            onSelect={input.kind === 'text' ? select : undefined}
          />
        ) : null}
        <div className="ways">
          <PageLink className="btn" href={lastStep() + query}>
            Back to the wizard
          </PageLink>
        </div>
      </div>
    </main>
  );
}

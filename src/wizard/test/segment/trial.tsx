import './trial.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Plan } from '../../../plan/plan.ts';
import { planCalls } from '../../../segment/plan-calls.ts';
import { type Setup, setupOf } from '../../../segment/setup.ts';
import { isTrack, type SegmentCall } from '../../../segment/track-call.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Field } from '../../../ui/field.tsx';
import { onDemand } from '../../../ui/on-demand.tsx';
import { whenIdle } from '../../../ui/when-idle.ts';
import type { SandboxAccess } from '../sandbox-access.ts';
import { useSendKey } from '../use-send-key.ts';
import { Outlook } from './outlook.tsx';
import { SetupFields } from './setup-fields.tsx';
import { useCallText } from './use-call-text.ts';
import type { Attempt } from './what-became.tsx';

const loadWhatBecame = () => import('./what-became.tsx');
const WhatBecame = onDemand(loadWhatBecame, 'WhatBecame', 'Reading the answers…');
const RealSend = onDemand(() => import('./real-send.tsx'), 'RealSend', 'Loading…');
const WhereToLook = onDemand(() => import('./where-to-look.tsx'), 'WhereToLook', 'Loading…');

interface TrialProps {
  plan: Plan;
  sandbox: SandboxAccess;
}

interface CallTrialProps extends TrialProps {
  calls: readonly SegmentCall[];
  first: SegmentCall;
}

function CallTrial({ plan, sandbox, calls, first }: CallTrialProps) {
  const form = useRef<HTMLFormElement>(null);
  const sends = useRef(0);
  const planIsEvent = plan.membership === 'event';
  const planned = setupOf(plan);
  const [place, setPlace] = useState(0);
  const { text, read, put, prepare, edit } = useCallText(first);
  const [setup, setSetup] = useState<Setup>(planned);
  const [attempt, setAttempt] = useState<Attempt>();
  const [busy, setBusy] = useState(false);
  const settle = useCallback(() => setBusy(false), []);
  const { call, problem } = read;
  // What became, or is about to become, of another call or setup would mislead beside these.
  function forget() {
    setAttempt(undefined);
    setBusy(false);
  }
  function change(next: Setup) {
    setSetup(next);
    forget();
  }
  function choose(next: number) {
    const chosen = calls[next];
    if (!chosen) return;
    setPlace(next);
    put(chosen);
    forget();
  }
  function send() {
    if (busy) return;
    if (!call) return document.getElementById('field-trial.call')?.focus();
    sends.current += 1;
    setAttempt({ number: sends.current, call, setup });
    setBusy(true);
  }
  useSendKey(form, send);
  useEffect(() => {
    // Loaded ahead, for a network that goes away. Should it fail, it is loaded when it is needed.
    whenIdle(2000).then(() => loadWhatBecame().catch(() => undefined));
  }, []);
  return (
    <div className="trial">
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="hint">
          The sandbox plays Segment and the destination. Change the call or the settings, and see what would go wrong.
        </p>
        {calls.length > 1 ? (
          <Field name="trial.which" label="Which call?" quiet>
            {(control) => (
              <select {...control} value={place} onChange={(event) => choose(Number(event.target.value))}>
                {plan.groups.map(({ type, values }, index) => (
                  <option key={type} value={index}>
                    {type} {values.join(', ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : null}
        <Field
          name="trial.call"
          label={`The ${isTrack(call ?? first) ? 'track' : 'group'} call, as Segment gets it`}
          error={problem}
        >
          {(control) => (
            <textarea
              {...control}
              className="mono"
              rows={Math.max(8, Math.min(14, text.split('\n').length + 1))}
              value={text}
              onFocus={prepare}
              onChange={(event) => {
                edit(event.target.value);
                forget();
              }}
              spellCheck={false}
            />
          )}
        </Field>
        <fieldset>
          <legend>The destination in Segment</legend>
          <SetupFields setup={setup} isEvent={planIsEvent} planned={planned} onChange={change} />
          <button type="button" className="btn small" onClick={() => change(planned)}>
            As the wizard says
          </button>
        </fieldset>
        {call ? <Outlook call={call} setup={setup} projectRegion={plan.region} /> : null}
        <p className="row">
          <button type="submit" className="btn primary">
            {busy ? 'Sending…' : 'Send the call to the sandbox'}
          </button>
          <span className="hint">Ctrl or ⌘ + Enter sends as well</span>
        </p>
        {attempt ? <WhatBecame key={attempt.number} attempt={attempt} sandbox={sandbox} onSettled={settle} /> : null}
      </form>
      <Disclosure summary="Send it to your own Segment workspace">
        <RealSend call={call} />
      </Disclosure>
      <Disclosure summary="With real data: where to look, hop by hop">
        <WhereToLook />
      </Disclosure>
    </div>
  );
}

/** A call through Segment to Amplitude, all played by the sandbox. Begins anew when the plan changes. */
export function SegmentTrial({ plan, sandbox }: TrialProps) {
  const calls = useMemo(() => planCalls(plan), [plan]);
  const [first] = calls;
  if (!first) return null;
  return <CallTrial key={JSON.stringify(plan)} plan={plan} sandbox={sandbox} calls={calls} first={first} />;
}

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Plan, Region } from '../../plan/plan.ts';
import type { Dispatcher, Shot } from '../../send/dispatch.ts';
import { type Test, testsOf } from '../../send/test-plan.ts';
import type { DestinationId } from '../../send/transport.ts';
import { announce } from '../../ui/announcer.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useTask } from '../../ui/use-task.ts';
import { getAnswers, replaceAnswers } from '../answers-store.ts';
import { chooseDestination, useDestination } from '../destination.ts';
import { apiKey } from '../key/api-key.ts';
import { bareKey } from '../key/bare-key.ts';
import { FaultChoice } from './fault-choice.tsx';
import { Result } from './result.tsx';
import { SendBox } from './send-box.tsx';
import { lastResult, type Session, useSession } from './session.ts';
import { useRunning } from './session-history.ts';
import { useSendKey } from './use-send-key.ts';
import { type Selection, WhatToSend } from './what-to-send.tsx';
import { WhereTo } from './where-to.tsx';

const ApiKeyField = onDemand(() => import('../key/api-key-field.tsx'), 'ApiKeyField', 'Loading the field for the key…');

const ForGood = onDemand(() => import('./for-good.tsx'), 'ForGood', 'Looking up what cannot be undone…');

interface SenderProps {
  plan: Plan;
}

/** The tests of a selection; a selection that is no longer possible stands for all. */
function selectedTests(tests: readonly Test[], selection: Selection): Test[] {
  const possible = tests.filter(({ call }) => call !== undefined);
  const one = possible.filter(({ id }) => id === selection);
  return one.length > 0 ? one : possible;
}

/** Leaving the step ends what is shown of the last send, but not of one that is still on its way. */
function useForgottenResult({ isBusy }: Dispatcher): void {
  useEffect(
    () => () => {
      if (!isBusy()) lastResult.set(undefined);
    },
    [isBusy],
  );
}

function SessionSender({ session, plan }: SenderProps & { session: Session }) {
  const { dispatcher, sandbox } = session;
  const tests = useMemo(() => testsOf(plan), [plan]);
  const form = useRef<HTMLFormElement>(null);
  const destination = useDestination();
  const [selection, setSelection] = useState<Selection>('all');
  const [fault, setFault] = useState('');
  const [keyError, setKeyError] = useState<string>();
  const shown = lastResult.use();
  useForgottenResult(dispatcher);

  const sending = useTask({
    // The key is taken at the moment of sending: what is handed around and kept holds none.
    run: async (shots: readonly Shot[]) => (await dispatcher.fire(shots, bareKey(apiKey.get()))) ?? [],
    onDone: (outcomes, shots) => lastResult.set({ sends: (lastResult.get()?.sends ?? 0) + 1, shots, outcomes }),
  });

  const running = useRunning();
  const busy = sending.status === 'pending' || running;
  const chosen = selectedTests(tests, selection);
  const shots = (region: Region): Shot[] =>
    chosen.flatMap(({ call, label }) =>
      call
        ? [{ what: label, call, destination, region, ...(destination === 'sandbox' && fault ? { fault } : {}) }]
        : [],
    );
  function fire(next: readonly Shot[]) {
    if (dispatcher.isBusy()) return;
    const needsKey = next.some((shot) => shot.destination !== 'sandbox');
    if (needsKey && bareKey(apiKey.get()) === '') {
      setKeyError('Type the API key of the project to send to.');
      document.getElementById('field-apiKey')?.focus();
      return;
    }
    setKeyError(undefined);
    announce('Sending');
    sending.start(next);
  }
  function sendTo(next: DestinationId) {
    chooseDestination(next);
    // An answer of another place beside this choice would mislead; the session's list keeps it.
    lastResult.set(undefined);
    setKeyError(undefined);
  }
  function otherRegion() {
    const region = plan.region === 'us' ? 'eu' : 'us';
    replaceAnswers({ ...getAnswers(), region });
    fire(shots(region));
  }
  useSendKey(form, () => fire(shots(plan.region)));
  return (
    <form
      ref={form}
      className="sender"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        fire(shots(plan.region));
      }}
    >
      <WhereTo hasServer={sandbox.hasServer} onChange={sendTo} />
      {destination === 'sandbox' ? null : <ApiKeyField error={keyError} />}
      <WhatToSend
        tests={tests}
        value={chosen.length === 1 && chosen[0] ? chosen[0].id : 'all'}
        onChange={setSelection}
      />
      {destination === 'sandbox' ? <FaultChoice value={fault} onChange={setFault} /> : null}
      <SendBox shots={shots(plan.region)} busy={busy} onCancel={() => dispatcher.cancel()}>
        {destination === 'sandbox' ? null : (
          <ForGood plan={plan} destination={destination} chosen={chosen.map(({ id }) => id)} />
        )}
      </SendBox>
      <Result
        busy={busy}
        shown={shown}
        plan={plan}
        sandbox={sandbox}
        onAgain={fire}
        onOtherRegion={otherRegion}
        onDestination={sendTo}
      />
    </form>
  );
}

/** Chooses, shows, sends, and explains what came of it. */
export function Sender(props: SenderProps) {
  const session = useSession();
  return session ? <SessionSender {...props} session={session} /> : <p className="muted">Looking for the sandbox…</p>;
}

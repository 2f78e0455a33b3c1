import { useId, useState } from 'react';
import { HOSTS } from '../../amplitude/endpoints.ts';
import { LIMITS } from '../../plan/limits.ts';
import { type Plan, REGIONS, type Region } from '../../plan/plan.ts';
import type { Forwarding } from '../../sandbox/stream-events.ts';
import { announce } from '../../ui/announcer.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { setForwarding } from './server-api.ts';
import { tellForwarding } from './watch-store.ts';

interface ForwardingBoxProps {
  plan: Plan;
  forwarding: Forwarding | null;
}

/** Passes every request on to Amplitude as well, if it is wanted. */
export function ForwardingBox({ plan, forwarding }: ForwardingBoxProps) {
  const [region, setRegion] = useState<Region>(plan.region);
  const [asked, setAsked] = useState<boolean>();
  const words = useId();
  const change = useTask({
    run: setForwarding,
    onDone: (_, next) => {
      tellForwarding(next);
      announce(next ? `Requests now also go to ${HOSTS[next.region]}` : 'Requests are no longer passed on');
    },
    onSettled: () => setAsked(undefined),
  });
  // What was asked for stands while it is on its way.
  const isOn = asked ?? forwarding !== null;
  const inForce = forwarding?.region ?? region;
  const types = plan.groups.map(({ type }) => `“${type}”`).join(', ');
  return (
    <section aria-labelledby={`${words}-head`}>
      <h2 id={`${words}-head`}>Pass on to Amplitude</h2>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          aria-describedby={words}
          onChange={({ target }) => {
            setAsked(target.checked);
            change.start(target.checked ? { region } : null);
          }}
        />
        <span>Also send every request on to Amplitude</span>
      </label>
      <label className="forward-region">
        Region{' '}
        <select
          value={inForce}
          disabled={forwarding !== null}
          onChange={({ target }) => setRegion(REGIONS.find((each) => each === target.value) ?? region)}
        >
          {REGIONS.map((each) => (
            <option key={each} value={each}>
              {each.toUpperCase()} · {HOSTS[each].replace('https://', '')}
            </option>
          ))}
        </select>
      </label>
      <p className="hint" id={words}>
        The server sends each request that arrives from then on to {HOSTS[inForce].replace('https://', '')}, with the
        key your app put in, and your app gets Amplitude’s answer. This cannot be undone: a new group type{' '}
        {types === '' ? '' : `(${types}) `}takes one of the {LIMITS.groupTypes} of that project for good. Use the key of
        a test project.{plan.source === 'segment' ? ' What goes to Segment’s paths is never passed on.' : ''}
      </p>
      {change.status === 'error' ? (
        <Notice tone="bad">
          <p>The server did not take this: nothing has changed.</p>
        </Notice>
      ) : null}
    </section>
  );
}

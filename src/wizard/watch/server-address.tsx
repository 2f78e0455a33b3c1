import { useState } from 'react';
import type { SandboxAddresses } from '../../sandbox/stream-events.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Field } from '../../ui/field.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { serverChange } from '../../watch/server-change.ts';
import { addedText, ChangeLines } from './change-lines.tsx';
import { CommandLine } from './command-line.tsx';
import { placesOf } from './places.ts';
import type { WatchPlan } from './use-watch-plan.ts';

const Devices = onDemand(() => import('./devices.tsx'), 'Devices', 'Loading…');

interface ServerAddressProps {
  planned: WatchPlan;
  addresses: SandboxAddresses;
}

/** The one change to make in the user's app. */
export function ServerAddress({ planned, addresses }: ServerAddressProps) {
  const { plan, chosen, module } = planned;
  const places = placesOf(addresses);
  const [chosenPlace, choosePlace] = useState('here');
  const { base } = places.find(({ id }) => id === chosenPlace) ?? { base: addresses.base };
  const { changes } = serverChange(plan, { ...chosen, module }, base);
  return (
    <>
      <Field name="watch.place" label="Your app runs" quiet>
        {(control) => (
          <select {...control} value={chosenPlace} onChange={({ target }) => choosePlace(target.value)}>
            {places.map(({ id, title, base: address }) => (
              <option key={id} value={id}>
                {title} · {new URL(address).host}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="framed">
        <div className="file">
          <span>{chosen.target.title}</span>
          <CopyButton text={() => addedText(changes) || base} what="the change" />
        </div>
        {changes.length > 0 ? <ChangeLines changes={changes} /> : <CommandLine text={base} what="the address" />}
      </div>
      <p className="hint">Your own key stays as it is: the sandbox takes any, and keeps and shows none.</p>
      <Disclosure className="devices" summary="A phone, an emulator, a container, or https">
        <Devices chosen={chosen} addresses={addresses} />
      </Disclosure>
    </>
  );
}

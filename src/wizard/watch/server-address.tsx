import { useState } from 'react';
import type { SandboxAddresses } from '../../sandbox/stream-events.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Field } from '../../ui/field.tsx';
import { phoneNotes } from '../../watch/phone-notes.ts';
import { serverChange } from '../../watch/server-change.ts';
import { addedText, ChangeLines } from './change-lines.tsx';
import { CommandLine } from './command-line.tsx';
import { placesOf } from './places.ts';
import type { WatchPlan } from './use-watch-plan.ts';

function Devices({ planned: { chosen }, addresses }: ServerAddressProps) {
  const { network, https } = addresses;
  const notes = phoneNotes({ source: chosen.source.id, target: chosen.target.id });
  return (
    <ul className="notes">
      {notes.map(({ what, code }) => (
        <li key={what}>
          {what}
          {code === undefined ? null : <CommandLine text={code} what="what to write" />}
        </li>
      ))}
      {network.length > 0 || notes.some(({ what }) => what.includes('HOST=')) ? null : (
        <li>
          From a phone, another machine or a container on Linux, the server must listen in the network. Anyone there can
          then reach the sandbox.
          <CommandLine text="HOST=0.0.0.0 npm start" what="the command for the network" />
        </li>
      )}
      {https ? (
        <li>
          Over https, the app must trust the certificate <code>{https.certificate}</code>
        </li>
      ) : (
        <li>
          Some SDKs refuse http, the one for Java among them. This serves the sandbox over https too, with a certificate
          of its own.
          <CommandLine text="HTTPS_PORT=4443 npm start" what="the command for https" />
        </li>
      )}
    </ul>
  );
}

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
        <Devices planned={planned} addresses={addresses} />
      </Disclosure>
    </>
  );
}

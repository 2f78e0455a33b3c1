import type { SandboxAddresses } from '../../sandbox/stream-events.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Field } from '../../ui/field.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { needsNotes } from '../../watch/app-platforms.ts';
import type { LineChange } from '../../watch/line-change.ts';
import type { Chosen } from '../chosen.ts';
import { addedText, ChangeLines } from './change-lines.tsx';
import { CommandLine } from './command-line.tsx';
import type { AppPlace } from './places.ts';

const Devices = onDemand(() => import('./devices.tsx'), 'Devices', 'Loading…');

interface ServerAddressProps {
  chosen: Chosen;
  addresses: SandboxAddresses;
  changes: readonly LineChange[];
  places: readonly AppPlace[];
  place: AppPlace;
  onPlace: (id: string) => void;
}

/** The one change to make in the user's app. */
export function ServerAddress({ chosen, addresses, changes, places, place, onPlace }: ServerAddressProps) {
  const { source, target } = chosen;
  const { base } = place;
  return (
    <>
      <Field name="watch.place" label="Your app runs" quiet>
        {(control) => (
          <select {...control} value={place.id} onChange={(event) => onPlace(event.target.value)}>
            {places.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="framed">
        <div className="file">
          <span>{target.title}</span>
          <CopyButton text={() => addedText(changes) || base} what="the change" />
        </div>
        {changes.length > 0 ? <ChangeLines changes={changes} /> : <CommandLine text={base} what="the address" />}
      </div>
      <p className="hint">Your own key stays as it is: the sandbox takes any, and keeps and shows none.</p>
      <Disclosure
        className="devices"
        startsOpen={needsNotes({ source: source.id, target: target.id })}
        summary="A phone, an emulator, a container, or https"
      >
        <Devices chosen={chosen} addresses={addresses} />
      </Disclosure>
    </>
  );
}

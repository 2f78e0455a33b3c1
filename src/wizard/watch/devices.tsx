import type { SandboxAddresses } from '../../sandbox/stream-events.ts';
import { needsTls } from '../../watch/app-platforms.ts';
import { phoneNotes } from '../../watch/phone-notes.ts';
import type { Chosen } from '../chosen.ts';
import { CommandLine } from './command-line.tsx';

interface DevicesProps {
  chosen: Chosen;
  addresses: SandboxAddresses;
}

/** What to mind where the app runs elsewhere, or refuses http. */
export function Devices({ chosen, addresses }: DevicesProps) {
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
      ) : needsTls({ source: chosen.source.id, target: chosen.target.id }) ? null : (
        <li>
          Some SDKs refuse http, the one for Java among them. This serves the sandbox over https too, with a certificate
          of its own.
          <CommandLine text="HTTPS_PORT=4443 npm start" what="the command for https" />
        </li>
      )}
    </ul>
  );
}

import { Notice } from '../../ui/notice.tsx';
import type { CheckItem } from '../../watch/check-list.ts';
import type { Trouble } from './trouble-of.ts';

function Nothing() {
  return (
    <>
      <p>
        <b>Nothing has reached the sandbox from your app yet</b>
      </p>
      <ul>
        <li>The address: is it in the code that runs? A bundle, an app or a server has to be built or started anew.</li>
        <li>A blocker in the browser that runs your app, or its content security policy: its console tells.</li>
        <li>
          A container or a phone: 127.0.0.1 is the container or phone itself. Choose above where your app runs, and
          start the server with <code>HOST=0.0.0.0</code>.
        </li>
        <li>SDKs collect events before they send: track one event, and wait or call flush.</li>
      </ul>
      <p>The canary below shows whether the way is open.</p>
    </>
  );
}

function Stray({ path, method, right }: Extract<Trouble, { kind: 'stray' }>) {
  return (
    <>
      <p>
        <b>Your app reaches the server, with a path that is no endpoint</b>
      </p>
      <p>
        It sent <code>{`${method} ${path}`}</code>
      </p>
      <p>
        The path must be{' '}
        {right.map((each, place) => (
          <span key={each}>
            {place > 0 ? ' or ' : ''}
            <code>{each}</code>
          </span>
        ))}
        . Compare the address in your code with the one above.
      </p>
    </>
  );
}

interface NoGroupsProps extends Pick<Extract<Trouble, { kind: 'no-groups' }>, 'requests' | 'tested'> {
  items: readonly CheckItem[];
}

function NoGroups({ requests, tested, items }: NoGroupsProps) {
  const place = items.find((item) => item.place)?.place;
  return (
    <>
      <p>
        <b>{requests === 1 ? 'One request came, without groups' : `${requests} requests came, all without groups`}</b>
      </p>
      <p>
        The address is right. Does the code that names the groups run, for this user, and before the event?
        {place ? (
          <>
            {' '}
            Look at {place.file}, line {place.line}: <code>{place.text}</code>
          </>
        ) : null}
      </p>
      {tested ? (
        <p>
          Groups that events show as user-level may come from your tests in the wizard; they prove nothing of the app.
        </p>
      ) : null}
    </>
  );
}

/** Says why the check list does not go on, and what to look at. */
export function TroubleNotice({ trouble, items }: { trouble: Trouble; items: readonly CheckItem[] }) {
  return (
    <Notice tone="warn">
      {trouble.kind === 'nothing' ? <Nothing /> : null}
      {trouble.kind === 'stray' ? <Stray {...trouble} /> : null}
      {trouble.kind === 'no-groups' ? <NoGroups {...trouble} items={items} /> : null}
    </Notice>
  );
}

import { useEffect, useState } from 'react';
import { shortText } from '../../plan/short-text.ts';
import type { GroupState, SandboxState } from '../../sandbox/state.ts';
import { announce } from '../../ui/announcer.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SandboxAccess, SandboxView } from './sandbox-access.ts';

const MOST_SHOWN = 10;

function lastDrops({ reports }: SandboxView, count: number) {
  return reports.slice(reports.length - count).flatMap(({ dropped }) => dropped);
}

function GroupItem({ group }: { group: GroupState }) {
  const { type, value, properties, members, events } = group;
  const names = members.map(({ userId, deviceId }) => userId ?? deviceId ?? '').slice(0, MOST_SHOWN);
  return (
    <li>
      <b>
        {type} = {value}
      </b>
      {properties.length > 0 ? (
        <span className="ink-group-property known">
          {properties
            .slice(0, MOST_SHOWN)
            .map((property) => `${property.property}: ${shortText(JSON.stringify(property.value), 60)}`)
            .join(', ')}
        </span>
      ) : null}
      <span className="muted">
        {names.length > 0 ? `Members: ${names.join(', ')}. ` : ''}
        {events === 1 ? '1 event' : `${events} events`}
      </span>
    </li>
  );
}

function Groups({ state }: { state: SandboxState }) {
  if (state.groups.length === 0) return <p className="muted">No groups yet.</p>;
  const shown = state.groups.slice(-MOST_SHOWN);
  return (
    <ul>
      {shown.map((group) => (
        <GroupItem key={JSON.stringify([group.type, group.value])} group={group} />
      ))}
    </ul>
  );
}

interface SandboxKnowsProps {
  sandbox: SandboxAccess;
  /** How many requests the last send was whose losses are to be told; give a new key for each send, so that the sandbox is asked anew. */
  count: number;
}

/** What Amplitude would know by now, as the sandbox has it, and what it would have dropped in silence. */
export function SandboxKnows({ sandbox, count }: SandboxKnowsProps) {
  const [view, setView] = useState<SandboxView>();
  useEffect(() => {
    let wanted = true;
    sandbox.view().then((seen) => wanted && setView(seen));
    return () => {
      wanted = false;
    };
  }, [sandbox]);
  if (!view) return null;
  async function reset() {
    await sandbox.reset();
    setView(await sandbox.view());
    announce('The sandbox is empty');
  }
  const dropped = lastDrops(view, count);
  return (
    <div className="knows">
      <div className="knows-head">
        <h2>What the sandbox knows now</h2>
        <button type="button" className="btn small" onClick={reset}>
          Empty the sandbox
        </button>
      </div>
      {dropped.length > 0 ? (
        <Notice tone="warn">
          <p>
            <b>Amplitude would have dropped this without a word</b>
          </p>
          <ul>
            {dropped.slice(0, MOST_SHOWN).map(({ what, why }) => (
              <li key={what + why}>
                {what}: {why}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Groups state={view.state} />
      <p className="hint">
        {view.state.groupTypes.length} group {view.state.groupTypes.length === 1 ? 'type' : 'types'},{' '}
        {view.state.users.length} {view.state.users.length === 1 ? 'user' : 'users'}, {view.state.events.length}{' '}
        {view.state.events.length === 1 ? 'event' : 'events'}. It forgets everything when the server stops.
      </p>
    </div>
  );
}

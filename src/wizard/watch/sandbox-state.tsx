import { Disclosure } from '../../ui/disclosure.tsx';
import { GroupEntry } from './group-entry.tsx';
import { eventsOf } from './origins.ts';
import { type KnownState, useSandboxState } from './use-sandbox-state.ts';
import type { Watched } from './watch-store.ts';

const MOST_SHOWN = 50;

interface SandboxStateProps {
  watched: Watched;
  /** Shows a request in the list. */
  onReport: (id: number) => void;
}

interface TypeSectionProps extends Pick<SandboxStateProps, 'onReport'> {
  type: string;
  tracked: boolean;
  known: KnownState;
}

function TypeSection({ type, tracked, known, onReport }: TypeSectionProps) {
  const { state, originOf } = known;
  const groups = state.groups.filter((group) => group.type === type);
  return (
    <Disclosure
      className="group-type"
      startsOpen
      summary={
        <>
          <b>{type}</b> <span className="muted">{groups.length === 1 ? '1 group' : `${groups.length} groups`}</span>
          {tracked ? null : <span className="lost"> · beyond the five of a project: not tracked</span>}
        </>
      }
    >
      <ul>
        {groups.slice(0, MOST_SHOWN).map((group) => (
          <GroupEntry
            key={group.value}
            group={group}
            events={eventsOf(state, type, group.value)}
            originOf={(property) => originOf(type, group.value, property)}
            onReport={onReport}
          />
        ))}
        {groups.length > MOST_SHOWN ? <li className="muted">and {groups.length - MOST_SHOWN} more groups</li> : null}
      </ul>
    </Disclosure>
  );
}

/** What Amplitude would know by now, as the sandbox has it: groups by type, with where each property came from. */
export function SandboxState({ watched, onReport }: SandboxStateProps) {
  const known = useSandboxState(`${watched.beginnings} ${watched.newest}`);
  if (!known) return <p className="muted">Asking the sandbox…</p>;
  const { groupTypes, users, events } = known.state;
  return (
    <>
      {groupTypes.length === 0 ? <p className="muted">No groups yet.</p> : null}
      {groupTypes.map(({ type, tracked }) => (
        <TypeSection key={type} type={type} tracked={tracked} known={known} onReport={onReport} />
      ))}
      <p className="hint">
        {groupTypes.length} group {groupTypes.length === 1 ? 'type' : 'types'}, {users.length}{' '}
        {users.length === 1 ? 'user' : 'users'}, {events.length} {events.length === 1 ? 'event' : 'events'} kept. All is
        forgotten when the server stops.
      </p>
    </>
  );
}

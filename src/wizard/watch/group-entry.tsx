import { shortText } from '../../plan/short-text.ts';
import type { GroupState } from '../../sandbox/state.ts';
import type { Origin } from './origins.ts';

const MOST_SHOWN = 20;

interface GroupEntryProps {
  group: GroupState;
  events: readonly string[];
  originOf: (property: string) => Origin | undefined;
  onReport: (id: number) => void;
}

function more(count: number): string {
  return count > MOST_SHOWN ? ` and ${count - MOST_SHOWN} more` : '';
}

/** One group: its properties with where they came from, its members, its events. */
export function GroupEntry({ group, events, originOf, onReport }: GroupEntryProps) {
  const { value, properties, members, events: count } = group;
  const names = members.map(({ userId, deviceId }) => userId ?? deviceId ?? '');
  return (
    <li>
      <b>{value}</b>
      {properties.length > 0 ? (
        <ul className="group-properties">
          {properties.slice(0, MOST_SHOWN).map(({ property, value: held }) => {
            const origin = originOf(property);
            return (
              <li key={property} className="ink-group-property">
                <span className="known">
                  {property}: {shortText(JSON.stringify(held), 80)}
                </span>{' '}
                {origin ? (
                  <button type="button" className="link" onClick={() => onReport(origin.report)}>
                    by {origin.operation} at {new Date(origin.at).toLocaleTimeString('en', { hour12: false })}
                  </button>
                ) : (
                  <span className="muted">by a request no longer kept</span>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      <p className="muted">
        {names.length > 0
          ? `Members: ${names.slice(0, MOST_SHOWN).join(', ')}${more(names.length)}. `
          : 'No members at user level. '}
        {count === 0
          ? 'No events.'
          : `${count === 1 ? '1 event' : `${count} events`}: ${events.slice(0, MOST_SHOWN).join(', ')}${more(events.length)}`}
      </p>
    </li>
  );
}

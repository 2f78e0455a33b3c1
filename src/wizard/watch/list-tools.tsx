import { useId } from 'react';
import type { Report } from '../../sandbox/report.ts';
import { choicesIn, type Filter } from './filter.ts';

interface ListToolsProps {
  reports: readonly Report[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  paused: boolean;
  /** Requests that came since. */
  waiting: number;
  onPause: (paused: boolean) => void;
  /** Shows what came since. */
  onNew: () => void;
}

function counted(count: number, words: string, one: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${words}`;
}

/** Pauses the list and narrows it down. */
export function ListTools({ reports, filter, onFilter, paused, waiting, onPause, onNew }: ListToolsProps) {
  const { types, ids } = choicesIn(reports);
  const choices = useId();
  return (
    <div className="list-tools">
      <button type="button" className="btn small" aria-pressed={paused} onClick={() => onPause(!paused)}>
        Pause
      </button>
      <span className="list-news">
        {paused ? `Paused: ${counted(waiting, 'requests wait', 'request waits')}` : null}
        {!paused && waiting > 0 ? (
          <button type="button" className="btn small" onClick={onNew}>
            ↑ {counted(waiting, 'new requests', 'new request')}
          </button>
        ) : null}
      </span>
      <label>
        <input
          type="checkbox"
          checked={filter.onlyGroups}
          onChange={({ target }) => onFilter({ ...filter, onlyGroups: target.checked })}
        />{' '}
        Only with groups
      </label>
      <label>
        Group type{' '}
        <select value={filter.type} onChange={({ target }) => onFilter({ ...filter, type: target.value })}>
          <option value="">all</option>
          {[...new Set([...types, ...(filter.type === '' ? [] : [filter.type])])].map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
      </label>
      <label>
        User or device{' '}
        <input
          type="text"
          list={choices}
          value={filter.user}
          placeholder="all"
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => onFilter({ ...filter, user: target.value })}
        />
      </label>
      <datalist id={choices}>
        {ids.map((id) => (
          <option key={id} value={id} />
        ))}
      </datalist>
    </div>
  );
}

import './target-search.css';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Menu, Source } from '../../sources/source.ts';
import { ChoiceCard } from '../../ui/choice-card.tsx';
import { type Entry, entriesOf, foundIn } from './target-entries.ts';

interface TargetSearchProps {
  legend: string;
  source: Source;
  menu: Menu;
  value: string;
  onChange: (id: string) => void;
  /** For whoever finds nothing: what to say, and where it leads. */
  notHere: { text: string; label?: string; go?: () => void };
}

function Card({ entry, value, onChange }: { entry: Entry } & Pick<TargetSearchProps, 'value' | 'onChange'>) {
  if (entry.id === undefined)
    return (
      <div className="without">
        <b>{entry.title}</b>
        <p>{entry.text}</p>
      </div>
    );
  return (
    <ChoiceCard
      option={{ value: entry.id, title: entry.title, text: entry.text ? <code>{entry.text}</code> : undefined }}
      id={undefined}
      name="target"
      checked={entry.id === value}
      onChange={onChange}
    />
  );
}

/** A long menu: grouped, searched by title, package and other names, one set of radio buttons throughout. */
export function TargetSearch({ legend, source, menu, value, onChange, notHere }: TargetSearchProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const { groups, best } = foundIn(entriesOf(source, menu), query);
  const found = groups.flatMap(({ entries }) => entries);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && query !== '') setQuery('');
    if (event.key !== 'Enter') return;
    // Enter here means the one that was asked for, and not the next step.
    event.preventDefault();
    if (query.trim() !== '' && best?.id !== undefined) onChange(best.id);
  }
  return (
    <fieldset className="target-search">
      <legend>{legend}</legend>
      <div className="field">
        <label htmlFor={id} className="hidden">
          Search by name or package
        </label>
        <input
          id={id}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder="Search by name or package"
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      {groups.map(({ name, entries }) => (
        <fieldset key={name}>
          <legend className="group-name">{name}</legend>
          <div className="choices">
            {entries.map((entry) => (
              <Card key={entry.title} entry={entry} value={value} onChange={onChange} />
            ))}
          </div>
        </fieldset>
      ))}
      <p role="status" className={found.length === 0 ? undefined : 'hidden'}>
        {query.trim() === ''
          ? null
          : found.length === 0
            ? `Nothing here is called “${query.trim()}”.`
            : `${found.length} found`}
      </p>
      <p className="muted">
        {notHere.text}{' '}
        {notHere.go ? (
          <button type="button" className="link" onClick={notHere.go}>
            {notHere.label}
          </button>
        ) : null}
      </p>
    </fieldset>
  );
}

import '../effect-tags.css';
import { useState } from 'react';
import type { Report } from '../../sandbox/report.ts';
import { onDemand } from '../../ui/on-demand.tsx';
import { type Goal, WindowList } from '../../ui/window-list.tsx';
import type { Finding } from '../../watch/check-list.ts';
import { filtered, NO_FILTER } from './filter.ts';
import { ListTools } from './list-tools.tsx';
import { RequestRow } from './request-row.tsx';
import type { Watched } from './watch-store.ts';

const RequestDetails = onDemand(() => import('./request-details.tsx'), 'RequestDetails', 'Loading…');

/** What the list showed when it was stopped. */
type Stopped = Pick<Watched, 'reports' | 'newest'>;

interface RequestListProps {
  watched: Watched;
  /** A request to open and go to. */
  goal: Goal | undefined;
}

function countSince(reports: readonly Report[], newest: number): number {
  return reports.reduce((count, { id }) => (id > newest ? count + 1 : count), 0);
}

/** Every request as it arrives, newest first. While somebody reads, nothing moves. */
export function RequestList({ watched, goal }: RequestListProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [paused, setPaused] = useState(false);
  const [reading, setReading] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [stopped, setStopped] = useState<Stopped>();
  const [top, setTop] = useState<Goal>();
  const [led, setLed] = useState<Goal>();
  if (goal !== led) {
    setLed(goal);
    setTop(undefined);
    if (typeof goal?.key === 'number') {
      setOpened(new Set([...opened, goal.key]));
      setFilter(NO_FILTER);
      setStopped(watched);
    }
  }
  const stops = paused || reading || opened.size > 0;
  if (stops !== (stopped !== undefined)) setStopped(stops ? watched : undefined);

  const { reports, newest } = stopped ?? watched;
  const shown = filtered(reports, filter);
  const waiting = stopped ? countSince(filtered(watched.reports, filter), newest) : 0;
  const at = (place: number) => shown[shown.length - 1 - place];
  function toggle(key: number) {
    const next = new Set(opened);
    if (!next.delete(key)) next.add(key);
    setOpened(next);
  }
  function showNew() {
    const held = new Set(watched.reports.map(({ id }) => id));
    setOpened(new Set([...opened].filter((id) => held.has(id))));
    setStopped(watched);
    setReading(false);
    setTop({ key: 'top' });
  }
  if (watched.reports.length === 0) return <p className="no-requests muted">No request yet.</p>;
  return (
    <>
      <ListTools
        reports={watched.reports}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setOpened(new Set());
          setTop({ key: 'top' });
        }}
        paused={paused}
        waiting={waiting}
        onPause={setPaused}
        onNew={showNew}
      />
      {shown.length === 0 ? (
        <p className="no-requests muted">
          None of {reports.length.toLocaleString('en')} requests fits the filter.{' '}
          <button type="button" className="link" onClick={() => setFilter(NO_FILTER)}>
            Show all
          </button>
        </p>
      ) : (
        <WindowList
          label="Requests, newest first"
          count={shown.length}
          keyAt={(place) => at(place)?.id ?? -1}
          row={(place) => {
            const report = at(place);
            return report && <RequestRow report={report} />;
          }}
          details={(place) => {
            const report = at(place);
            return report && <RequestDetails report={report} findings={findingsOn(watched, report)} />;
          }}
          opened={opened}
          onToggle={toggle}
          onReading={setReading}
          goal={top ?? goal}
        />
      )}
      <Counts watched={watched} shown={shown.length} />
    </>
  );
}

function findingsOn({ checks }: Watched, { id }: Report): readonly Finding[] {
  return checks?.findings.filter(({ code, report }) => report === id && code !== 'dropped') ?? [];
}

function Counts({ watched, shown }: { watched: Watched; shown: number }) {
  const { reports, fallen, forgotten } = watched;
  if (reports.length === 0) return null;
  return (
    <p className="hint">
      {shown === reports.length ? '' : `${shown.toLocaleString('en')} of `}
      {reports.length === 1 ? '1 request' : `${reports.length.toLocaleString('en')} requests`}.
      {fallen > 0
        ? ` ${fallen.toLocaleString('en')} older ones are no longer kept in this page; the check list counted them.`
        : ''}
      {forgotten > 0
        ? ` ${forgotten.toLocaleString('en')} fell out of the server’s memory before this page heard of them; the check list does not know them.`
        : ''}
    </p>
  );
}

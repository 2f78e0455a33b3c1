import './window-list.css';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useHeight } from './use-height.ts';
import { topOf, windowOf } from './window-of.ts';
import { WindowRow } from './window-row.tsx';

/** Where to go in a list: a row by its key, or the top. A new object leads there. */
export interface Goal {
  key: number | 'top';
}

interface WindowListProps {
  /** Names the list for screen readers. */
  label: string;
  count: number;
  /** Key of the row at a place; the same row has the same key wherever it stands. */
  keyAt: (place: number) => number;
  row: (place: number) => ReactNode;
  /** What an opened row shows below itself. */
  details: (place: number) => ReactNode;
  /** Keys of the opened rows. */
  opened: ReadonlySet<number>;
  onToggle: (key: number) => void;
  /** Told whether somebody reads further down, or is in the list by keyboard: then nothing should move. */
  onReading: (reading: boolean) => void;
  goal: Goal | undefined;
}

const MOVES: Record<string, (place: number, count: number) => number> = {
  ArrowDown: (place) => place + 1,
  ArrowUp: (place) => place - 1,
  PageDown: (place) => place + 8,
  PageUp: (place) => place - 8,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Pixels where nothing is laid out. */
const USUAL = { row: 76, list: 640 };

function keyOfFocus({ target }: FocusEvent): number {
  return Number(target.closest('li')?.dataset.key);
}

/**
 * A list of rows of one height that open, of which only those in sight are in the page. Tab comes to one row, arrow
 * keys go from there to the others.
 */
export function WindowList(props: WindowListProps) {
  const { label, count, keyAt, row, details, opened, onToggle, onReading, goal } = props;
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const rowHeight = useHeight(probe, USUAL.row);
  const height = useHeight(box, USUAL.list);
  const [scrolled, setScrolled] = useState(0);
  const [active, setActive] = useState<number>();
  const [extras, setExtras] = useState<ReadonlyMap<number, number>>(new Map());
  const wanted = useRef<Goal>(undefined);

  function placeOf(key: number): number {
    for (let place = 0; place < count; place += 1) if (keyAt(place) === key) return place;
    return -1;
  }
  const rows = {
    count,
    rowHeight,
    opened: [...opened]
      .map((key): [number, number] => [placeOf(key), extras.get(key) ?? 0])
      .filter(([place]) => place >= 0),
  };
  const drawn = windowOf(rows, scrolled, height);
  const activePlace = active === undefined ? -1 : placeOf(active);
  // The row with the focus stays in the page, or the focus would go with it.
  if (activePlace >= 0 && !drawn.includes(activePlace)) drawn.push(activePlace);
  const tabStop = activePlace >= 0 ? activePlace : drawn[0];

  function goTo(place: number) {
    const element = box.current;
    if (!element || place < 0 || place >= count) return;
    const [top, bottom] = [topOf(place, rows), topOf(place + 1, rows)];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = Math.min(top, bottom - element.clientHeight);
    setScrolled(element.scrollTop);
    setActive(keyAt(place));
    wanted.current = { key: keyAt(place) };
  }

  const [reached, setReached] = useState(goal);
  useLayoutEffect(() => {
    if (goal === reached) return;
    setReached(goal);
    if (goal?.key === 'top' && box.current) box.current.scrollTop = 0;
    else if (goal) {
      goTo(placeOf(Number(goal.key)));
      box.current?.scrollIntoView({ block: 'nearest' });
    }
  });
  useLayoutEffect(() => {
    const button = box.current?.querySelector<HTMLElement>(`li[data-key="${wanted.current?.key}"] > button`);
    wanted.current = undefined;
    button?.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent) {
    const move = MOVES[event.key];
    const onRow = event.target instanceof Element && event.target.parentElement?.tagName === 'LI';
    if (!move || !onRow || activePlace < 0) return;
    event.preventDefault();
    goTo(Math.max(0, Math.min(count - 1, move(activePlace, count))));
  }

  return (
    <div
      className="window-list"
      ref={box}
      onScroll={({ currentTarget }) => {
        setScrolled(currentTarget.scrollTop);
        onReading(currentTarget.scrollTop > 0);
      }}
    >
      <div className="probe" ref={probe} />
      <ol
        aria-label={label}
        style={{ height: topOf(count, rows) }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          setActive(keyOfFocus(event));
          if (event.target.matches(':focus-visible')) onReading(true);
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) onReading((box.current?.scrollTop ?? 0) > 0);
        }}
      >
        {drawn.map((place) => {
          const key = keyAt(place);
          return (
            <WindowRow
              key={key}
              id={key}
              place={place}
              count={count}
              top={topOf(place, rows)}
              opened={opened.has(key)}
              tabStop={place === tabStop}
              summary={row(place)}
              details={() => details(place)}
              onToggle={() => onToggle(key)}
              onExtra={(extra) => setExtras((before) => new Map(before).set(key, extra))}
            />
          );
        })}
      </ol>
    </div>
  );
}

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface WindowRowProps {
  id: number;
  place: number;
  count: number;
  /** Pixels from the top of the list. */
  top: number;
  opened: boolean;
  /** Whether Tab comes here. */
  tabStop: boolean;
  summary: ReactNode;
  details: () => ReactNode;
  onToggle: () => void;
  /** Told how many pixels the details take. */
  onExtra: (pixels: number) => void;
}

/** What an opened row shows; its height is told whenever it changes. */
function Details({ id, onExtra, children }: { id: string; onExtra: (pixels: number) => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const tell = useRef(onExtra);
  useLayoutEffect(() => {
    tell.current = onExtra;
  });
  useLayoutEffect(() => {
    const measured = box.current;
    if (!measured) return;
    const observer = new ResizeObserver(() => tell.current(measured.offsetHeight));
    observer.observe(measured);
    tell.current(measured.offsetHeight);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} id={id} className="row-details">
      {children}
    </div>
  );
}

/** One row of a `WindowList`: a button that opens what is below it. */
export function WindowRow(props: WindowRowProps) {
  const { id, place, count, top, opened, tabStop, summary, details, onToggle, onExtra } = props;
  const below = useId();
  return (
    <li data-key={id} style={{ top }} aria-posinset={place + 1} aria-setsize={count}>
      <button
        type="button"
        aria-expanded={opened}
        aria-controls={opened ? below : undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={onToggle}
      >
        {summary}
      </button>
      {opened ? (
        <Details id={below} onExtra={onExtra}>
          {details()}
        </Details>
      ) : null}
    </li>
  );
}

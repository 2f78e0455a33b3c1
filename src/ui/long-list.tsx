import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Rows that are drawn and taken away together. */
const PIECE = 10;
/** How far beyond what is in sight pieces are drawn: one screen, so that Tab and scrolling find the next row there. */
const MARGIN = '100% 0px';

type Tell = (near: boolean, height: number) => void;

const followers = new WeakMap<Element, Tell>();
let observer: IntersectionObserver | undefined;

function follow(element: Element, tell: Tell): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        followers.get(target)?.(isIntersecting, boundingClientRect.height);
    },
    { rootMargin: MARGIN },
  );
  followers.set(element, tell);
  // The place of an element is told anew only if it was not followed before.
  observer.unobserve(element);
  observer.observe(element);
  return () => observer?.unobserve(element);
}

interface PieceProps {
  /** Height in pixels that the rows are taken to have; none draws them from the start. */
  awaiting: number | undefined;
  /** Draws the rows wherever they are. */
  held: boolean;
  rows: () => ReactNode;
}

function Piece({ awaiting, held, rows }: PieceProps) {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(awaiting);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const tell: Tell = (near, seen) => {
      if (near) setHeight(undefined);
      // Taking away the field that has the focus would lose the next key stroke: the rows go once it leaves them.
      else if (element.contains(document.activeElement)) element.addEventListener('focusout', again, { once: true });
      else setHeight((before) => before ?? seen);
    };
    const again = () => {
      follow(element, tell);
    };
    return follow(element, tell);
  }, []);
  const drawn = held || height === undefined;
  return (
    <div ref={place} style={drawn ? undefined : { height }}>
      {drawn ? rows() : null}
    </div>
  );
}

interface LongListProps {
  count: number;
  /** Draws one row. What it shows must not live in it alone: rows far out of sight are taken away. */
  row: (index: number) => ReactNode;
  /** Height of a row in pixels, for the place of rows not drawn yet. */
  rowHeight: number;
  /** Whether a row must be there even out of sight: one that a link leads to. */
  isHeld: (index: number) => boolean;
}

/** Rows of which only those near the screen are drawn: thousands of fields would slow down every key stroke. */
export function LongList({ count, row, rowHeight, isHeld }: LongListProps) {
  const [atFirst] = useState(count);
  const pieces = Array.from({ length: Math.ceil(count / PIECE) }, (_, piece) => {
    const start = piece * PIECE;
    return { start, rows: Array.from({ length: Math.min(PIECE, count - start) }, (_, at) => start + at) };
  });
  return pieces.map(({ start, rows }) => (
    <Piece
      key={start}
      // A row just added takes the focus, so it is there at once.
      awaiting={start === 0 || start + PIECE > atFirst ? undefined : rows.length * rowHeight}
      held={rows.some(isHeld)}
      rows={() => rows.map(row)}
    />
  ));
}

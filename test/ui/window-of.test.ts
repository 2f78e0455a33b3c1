import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topOf, windowOf } from '../../src/ui/window-of.ts';

const rowsArbitrary = fc
  .tuple(
    fc.integer({ min: 1, max: 5000 }),
    fc.integer({ min: 20, max: 120 }),
    fc.array(fc.tuple(fc.nat(4999), fc.nat(900)), { maxLength: 4 }),
  )
  .map(([count, rowHeight, opened]) => ({ count, rowHeight, opened }));

test('every row that is seen is drawn, and few others', () => {
  fc.assert(
    fc.property(
      rowsArbitrary,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 900 }),
      (rows, part, height) => {
        const from = part * Math.max(0, topOf(rows.count, rows) - height);
        const drawn = windowOf(rows, from, height);
        const seen = Array.from({ length: rows.count }, (_, place) => place).filter(
          (place) => topOf(place + 1, rows) > from && topOf(place, rows) < from + height,
        );
        for (const place of seen) expect(drawn).toContain(place);
        expect(drawn.length).toBeLessThanOrEqual(seen.length + 8);
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
      },
    ),
  );
});

test('an opened row moves those below it, and only those', () => {
  const rows = { count: 10, rowHeight: 50, opened: [[3, 200]] as const };
  expect([3, 4, 10].map((place) => topOf(place, rows))).toEqual([150, 400, 700]);
});

test('no rows, nothing drawn', () => {
  expect(windowOf({ count: 0, rowHeight: 50, opened: [] }, 0, 600)).toEqual([]);
});

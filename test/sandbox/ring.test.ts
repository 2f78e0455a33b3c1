import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ring } from '../../src/sandbox/ring.ts';

/** The same in the plainest way. */
function plain(count: number, room: number, weights: readonly number[]) {
  const held = weights.map((weight, item) => ({ item, weight }));
  const weightOf = () => held.reduce((sum, { weight }) => sum + weight, 0);
  while (held.length > 1 && (held.length > count || weightOf() > room)) held.shift();
  return held.map(({ item }) => item);
}

test('keeps the newest that fit, in order, and counts the others', () => {
  const pushes = fc.array(fc.nat(30), { maxLength: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(60), pushes, (count, room, weights) => {
      const ring = new Ring<number>(count, room);
      for (const [item, weight] of weights.entries()) {
        ring.push(item, weight);
        const expected = plain(count, room, weights.slice(0, item + 1));
        expect(ring.items().length).toBe(ring.length);
        expect(ring.items()).toEqual(expected);
        expect(ring.forgotten).toBe(item + 1 - expected.length);
      }
    }),
  );
});

test('by place, from the front and from the back, long after the first have gone', () => {
  const ring = new Ring<number>(100, 1e9);
  for (let item = 0; item < 10_050; item++) ring.push(item, 1);
  expect([ring.length, ring.forgotten]).toEqual([100, 9950]);
  expect([ring.at(0), ring.at(99), ring.at(100), ring.at(-1), ring.at(-100), ring.at(-101)]).toEqual([
    9950,
    10_049,
    undefined,
    10_049,
    9950,
    undefined,
  ]);
  expect([ring.slice(98), ring.slice(0, 2), ring.slice(100), ring.slice(99, 500)]).toEqual([
    [10_048, 10_049],
    [9950, 9951],
    [],
    [10_049],
  ]);
});

test('the newest stays, whatever its weight', () => {
  const ring = new Ring<string>(10, 100);
  ring.push('light', 1);
  ring.push('heavy', 1000);
  expect(ring.items()).toEqual(['heavy']);
});

test('an empty one', () => {
  const ring = new Ring<string>(10, 100);
  expect([ring.at(0), ring.at(-1), ring.length, ring.items(), ring.slice(0, 5)]).toEqual([
    undefined,
    undefined,
    0,
    [],
    [],
  ]);
});

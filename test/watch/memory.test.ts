import { expect, test } from 'vitest';
import { Members } from '../../src/watch/members.ts';
import { Tally } from '../../src/watch/tally.ts';

test('the oldest of a thousand devices is forgotten, and one that comes again is not old', () => {
  const members = new Members();
  const user = (index: number) => ({ userId: `user-${index}`, deviceId: `device-${index}` });
  const others = (index: number) => members.othersOn({ userId: 'another', deviceId: `device-${index}` });
  for (let index = 0; index < 1000; index++) members.join(user(index), 'org_id');
  members.join(user(0), 'sport');
  members.join(user(1000), 'org_id');
  expect([...(others(0)?.types ?? [])]).toEqual(['org_id', 'sport']);
  expect(others(1)).toBeUndefined();
  expect(others(1000)?.user).toEqual(user(1000));
});

test('a tally names some of what came, in the same order whatever came first, and keeps no more than it needs', () => {
  const words = (...names: string[]) => {
    const tally = new Tally();
    for (const name of names) tally.add(name);
    return tally.words();
  };
  expect(words('b', 'a', 'b')).toBe('a and b');
  expect(words('a', 'b', 'c', 'd', 'e', 'f')).toBe('a, b, c, d, e and one other');
  expect(words('', 'x'.repeat(60))).toBe(`“” and ${'x'.repeat(39)}…`);
  const many = Array.from({ length: 5000 }, (_, index) => String(10_000 + index));
  expect(words(...many)).toBe('10000, 10001, 10002, 10003, 10004 and more than 15 others');
});

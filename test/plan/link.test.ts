import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFromHash, planToHash } from '../../src/plan/link.ts';
import { codePoint } from '../code-point.ts';
import { EXAMPLE } from '../example-plan.ts';
import { planArbitrary } from '../random-plans.ts';

/** A fragment that holds these bytes. */
function hashOf(bytes: Uint8Array | string): string {
  return `#plan=${Buffer.from(bytes).toString('base64url')}`;
}

test('a plan survives its link', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const hash = planToHash(plan);
      expect(hash).toMatch(/^#plan=[\w-]+$/);
      expect(planFromHash(hash)).toEqual({ ok: true, plan });
      expect(planFromHash(hash.slice(1))).toEqual({ ok: true, plan });
    }),
  );
});

test('the link is base64url of the JSON in UTF-8', () => {
  const plan = { ...EXAMPLE, user: { userId: 'Zoë 𝒳 漢字 ???>>>' } };
  expect(planToHash(plan)).toBe(hashOf(JSON.stringify(plan)));
});

test('a large plan survives its link', () => {
  const properties = { note: '漢字 '.repeat(200_000) };
  const plan = { ...EXAMPLE, event: { type: 'x', properties } };
  expect(planFromHash(planToHash(plan))).toEqual({ ok: true, plan });
});

test('`__proto__` stays a property', () => {
  const plan = { ...EXAMPLE, event: { type: 'x', properties: Object.fromEntries([['__proto__', 'a']]) } };
  const read = planFromHash(planToHash(plan));
  expect(read?.ok && Object.entries(read.plan.event?.properties ?? {})).toEqual([['__proto__', 'a']]);
});

test.each(['', '#', '#step', '#splan=abc', '#a=b&c=d', '##plan=abc'])('“%s” holds no plan', (hash) => {
  expect(planFromHash(hash)).toBeUndefined();
});

test('a plan is found beside other things', () => {
  expect(planFromHash(`#a=b&${planToHash(EXAMPLE).slice(1)}&c=d`)).toEqual({ ok: true, plan: EXAMPLE });
});

test.each([
  ['nothing', '#plan=', 'There is nothing'],
  ['characters that are not base64url', '#plan=%7B%7D', 'Characters are missing'],
  ['a character too few', '#plan=e', 'Characters are missing'],
  ['bytes that are not UTF-8', hashOf(Uint8Array.of(0xff, 0xfe)), 'Characters are missing'],
  ['text that is not JSON', hashOf('hello'), 'The plan breaks off'],
  ['a link cut in the middle', planToHash(EXAMPLE).slice(0, 86), 'The plan breaks off'],
])('a link with %s is broken, in words', (_, hash, words) => {
  expect(planFromHash(hash)).toMatchObject({
    ok: false,
    problems: [{ path: '', message: expect.stringContaining(words) }],
  });
});

test('JSON that is no plan is judged like a file', () => {
  expect(planFromHash(hashOf('{"version":2}'))).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([{ path: 'version', message: 'version must be 1.' }]),
  });
});

test('no link throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: codePoint }), fc.uint8Array(), (text, bytes) => {
      expect(() => planFromHash(`#plan=${text}`)).not.toThrow();
      expect(() => planFromHash(hashOf(bytes))).not.toThrow();
    }),
  );
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(planFromHash(hashOf(json))?.ok).toBe(false);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from '../../src/amplitude/redact.ts';
import { textArbitrary } from '../random-plans.ts';

const HEX = '0123456789abcdef0123456789abcdef';

test.for([
  ['a key Amplitude echoes', `Invalid API key: ${HEX}`, '', 'Invalid API key: [hidden]'],
  ['capitals', HEX.toUpperCase(), '', '[hidden]'],
  ['a longer run', `x${HEX}${HEX}!`, '', 'x[hidden]!'],
  ['a shorter run stays', HEX.slice(1), '', HEX.slice(1)],
  ['the given key, in another case', 'error: MY.KEY', 'my.key', 'error: [hidden]'],
  ['the given key is text, not a pattern', 'myxkey my.key', 'my.key', 'myxkey [hidden]'],
  ['blanks around the given key', 'k: secret', ' secret ', 'k: [hidden]'],
  ['an empty key masks nothing', 'abc', '', 'abc'],
  ['half a character is no reason to break', 'ab\ud800cd', 'ab\ud800cd', '[hidden]'],
  ['a key of one letter masks nothing', 'abc', 'a', 'abc'],
] as const)('%s', ([, text, key, expected]) => {
  expect(redact(text, key)).toBe(expected);
});

test('a key is masked in a form, in JSON, in an address, and plainly', () => {
  fc.assert(
    fc.property(textArbitrary, (key) => {
      fc.pre(key.trim().length >= 4 && !'[hidden]'.includes(key.trim()));
      const trimmed = key.trim();
      const form = new URLSearchParams({ api_key: trimmed }).toString();
      const json = JSON.stringify({ api_key: trimmed });
      expect(redact(form, key)).toBe('api_key=[hidden]');
      expect(redact(json, key)).toBe('{"api_key":"[hidden]"}');
      expect(redact(`?k=${encodeURIComponent(trimmed)}&`, key)).toBe('?k=[hidden]&');
      expect(redact(`<${trimmed}>`, key)).toBe('<[hidden]>');
    }),
  );
});

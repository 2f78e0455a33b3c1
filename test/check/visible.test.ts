import { expect, test } from 'vitest';
import { visible, visibleIn } from '../../src/check/text/visible.ts';
import { oneLine } from '../../src/server/one-line.ts';

test('controls of terminals and of direction are written out; letters of any script are left alone', () => {
  expect(visible('a\u202eb\u2066c\u200fd\u001b[31me\u009bf\u0000\u007f')).toBe(
    'a\\u202eb\\u2066c\\u200fd\\u001b[31me\\u009bf\\u0000\\u007f',
  );
  const plain = 'שלום مرحبا 👩‍👩‍👧 é\t\n';
  expect(visible(plain)).toBe(plain);
});

test('in a value, names and texts are', () => {
  expect(visibleIn({ 'a\u202e': ['\u001b', 1, null, true] })).toEqual({ 'a\\u202e': ['\\u001b', 1, null, true] });
});

test('a message stays on its line', () => {
  expect(oneLine('a\r\nb\tc\u2028d\u001be')).toBe('a b c d\\u001be');
});

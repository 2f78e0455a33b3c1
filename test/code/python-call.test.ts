import { expect, test } from 'vitest';
import { pyCall } from '../../src/code/python-call.ts';

test('a call stays on one line up to 88 columns', () => {
  expect(pyCall('f', ['"a"', 'user'])).toBe('f("a", user)');
  expect(pyCall('f', [`"${'x'.repeat(83)}"`])).toHaveLength(88);
});

test('longer, its arguments take a line of their own, or one each', () => {
  const [half, whole] = [`"${'x'.repeat(64)}"`, `"${'x'.repeat(82)}"`];
  expect(pyCall('client.set_group', [half, 'user'])).toBe(`client.set_group(\n    ${half}, user\n)`);
  expect(pyCall('client.set_group', [whole, 'user'])).toBe(`client.set_group(\n    ${whole},\n    user,\n)`);
  expect(pyCall('f', ['"a"', '{\n    "b": 1,\n}'])).toBe('f(\n    "a",\n    {\n        "b": 1,\n    },\n)');
});

test('East Asian letters take two columns', () => {
  expect(pyCall('f', [`"${'漢'.repeat(42)}"`])).toContain('\n');
  expect(pyCall('f', [`"${'漢'.repeat(41)}"`])).not.toContain('\n');
});

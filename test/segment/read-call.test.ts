import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callText } from '../../src/segment/call-text.ts';
import { readCall } from '../../src/segment/read-call.ts';
import { mappedOf, textOfMapped, withMapped } from '../../src/segment/setup-text.ts';
import { textArbitrary } from '../random-plans.ts';

test('a call reads back as it was written', () => {
  fc.assert(
    fc.property(textArbitrary, textArbitrary, (id, name) => {
      const call = { userId: id, groupId: name, traits: Object.fromEntries([[name, id]]) };
      expect(readCall(callText(call))).toEqual({ call });
    }),
  );
});

test.each([
  ['{', /^This is not JSON\. ./],
  ['[]', /an object in braces/],
  ['"text"', /an object in braces/],
  ['{"userId": true}', /userId is neither text nor a number/],
  ['{"groupId": {}}', /groupId is neither/],
  ['{"traits": []}', /traits is an object/],
])('%s is no call', (text, problem) => {
  expect(readCall(text).problem).toMatch(problem);
});

test('mistakes that are to be shown are calls', () => {
  expect(readCall('{}')).toEqual({ call: { groupId: '', traits: {} } });
  expect(readCall('{"userId": 7, "groupId": null}')).toEqual({ call: { userId: '7', groupId: '', traits: {} } });
});

test('a path begins with $., all else is fixed text, and nothing is no mapping', () => {
  expect(mappedOf('$.traits.name')).toEqual({ '@path': '$.traits.name' });
  expect(mappedOf('$5')).toBe('$5');
  expect(mappedOf('')).toBeUndefined();
  for (const text of ['$.groupId', 'company', '']) expect(textOfMapped(mappedOf(text))).toBe(text);
  const mapping = { group_type: 'company', group_properties: {} };
  expect(withMapped(mapping, 'group_type', '')).toEqual({ group_properties: {} });
  expect(withMapped(mapping, 'group_value', '$.groupId')).toEqual({
    ...mapping,
    group_value: { '@path': '$.groupId' },
  });
});

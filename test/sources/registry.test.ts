import { expect, test } from 'vitest';
import { sourceOf } from '../../src/sources/registry.ts';

/** What plan files and other tools call the targets. */
const CONTRACT = {
  sdk: 'browser browser-script browser-unified node react-native python go java kotlin swift objective-c flutter unity',
  http: 'curl powershell cmd http fetch python go java ruby php csharp',
  segment:
    'analytics-js analytics-js-snippet node python go java ruby php csharp dotnet swift kotlin react-native flutter http',
};

const idsOf = (source: Parameters<typeof sourceOf>[0]) => sourceOf(source).targets.map(({ id }) => id);

test.each([
  ['sdk', CONTRACT.sdk],
  ['identify-api', CONTRACT.http],
  ['http-api', CONTRACT.http],
  ['group-identify', CONTRACT.http],
] as const)('the targets of %s have the names of the contract, all of them', (source, names) => {
  expect(idsOf(source).toSorted()).toEqual(names.split(' ').toSorted());
});

test('no target of Segment has a name that the contract does not know', () => {
  const known = CONTRACT.segment.split(' ');
  expect(idsOf('segment').filter((id) => !known.includes(id))).toEqual([]);
});

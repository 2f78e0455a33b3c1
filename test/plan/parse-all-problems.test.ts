import { expect, test } from 'vitest';
import { parsePlan } from '../../src/plan/parse.ts';

test('problems of shape do not hide those of content', () => {
  const parsed = parsePlan({
    version: 1,
    source: 'pigeon',
    target: 'curl',
    user: { userId: 'user-12345' },
    groups: [
      { type: 'org_id', values: ['acme', 'acme', 7] },
      { type: ' ', values: [], extra: true },
    ],
    groupProperties: [{ type: 'org_id', value: 'acme', operations: [{ operation: '$sett', property: '', value: 1 }] }],
  });
  const paths = parsed.ok ? [] : parsed.problems.map(({ path }) => path).sort();
  expect(paths).toEqual(
    [
      'source',
      'groups[0].values[1]',
      'groups[0].values[2]',
      'groups[1]',
      'groups[1].type',
      'groups[1].values',
      'groupProperties[0].operations[0].operation',
      'groupProperties[0].operations[0].property',
    ].sort(),
  );
});

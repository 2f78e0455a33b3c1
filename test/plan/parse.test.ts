import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlan, parsePlanText } from '../../src/plan/parse.ts';
import { DEFAULT_SEGMENT } from '../../src/plan/plan.ts';
import { pathText } from '../../src/plan/problem.ts';
import { EXAMPLE } from '../example-plan.ts';
import { HOSTILE } from '../random-plans.ts';
import { BAD_PLANS } from './bad-plans.ts';

/** Problems as `path: message`. */
function problems(json: unknown): string[] {
  const parsed = parsePlan(json);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
}

test('the plan of the contract is a plan, and stays as it is', () => {
  expect(parsePlan(EXAMPLE)).toEqual({ ok: true, plan: EXAMPLE });
  expect(parsePlanText(JSON.stringify(EXAMPLE))).toEqual({ ok: true, plan: EXAMPLE });
});

test('what is left out has a default', () => {
  const group = { type: 'org_id', value: '15', operations: [{ operation: '$clearAll' }] };
  const segment = { destination: 'classic' };
  const least = { version: 1, source: 'segment', target: 'node', groupProperties: [group], segment };
  expect(parsePlan(least)).toEqual({
    ok: true,
    plan: {
      ...least,
      region: 'us',
      user: {},
      membership: 'user',
      groups: [],
      groupProperties: [{ ...group, operations: [{ operation: '$clearAll', property: '-', value: '-' }] }],
      segment: { ...DEFAULT_SEGMENT, destination: 'classic' },
    },
  });
});

test.each(BAD_PLANS)('%s is named by its path', (_, json, problem) => {
  expect(problems(json)).toEqual([problem]);
});

test('several problems are all named', () => {
  const json = {
    version: 1,
    source: 'sdk',
    target: 'browser',
    user: { userId: '' },
    groups: [{ type: '', values: ['a', ''] }],
  };
  expect(problems(json)).toEqual([
    'user.userId: User ID is missing.',
    'groups[0].type: Group type is missing.',
    'groups[0].values[1]: Group value is missing.',
  ]);
});

test('problems of shape come before problems of content', () => {
  expect(problems({ ...EXAMPLE, region: 'mars', user: { userId: '' }, groups: [{ type: 1, values: [] }] })).toEqual([
    'region: Region must be one of us, eu.',
    'groups[0].type: Group type must be text.',
    'user.userId: User ID is missing.',
    'groups[0].values: A group type needs at least one value.',
  ]);
});

test('hostile names are names', () => {
  for (const text of HOSTILE) {
    const properties = Object.fromEntries([[text, text]]);
    const description = {
      type: text,
      value: text,
      operations: [{ operation: '$set' as const, property: text, value: text }],
    };
    const plan = {
      ...EXAMPLE,
      groups: [{ type: text, values: [text] }],
      event: { type: text === '$groupidentify' ? 'x' : text, properties },
      groupProperties: [description],
    };
    const parsed = parsePlan(JSON.parse(JSON.stringify(plan)));
    expect(parsed).toEqual({ ok: true, plan });
    expect(parsed.ok && Object.entries(parsed.plan.event?.properties ?? {})).toEqual([[text, text]]);
  }
});

test('nothing throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (json, text) => {
      expect(parsePlan(json).ok).toBe(false);
      expect(parsePlanText(text).ok).toBe(false);
    }),
  );
  expect(parsePlanText('{')).toMatchObject({
    problems: [{ path: '', message: expect.stringContaining('This is not JSON') }],
  });
});

test('a member that is present and undefined is a member left out', () => {
  expect(parsePlan({ ...EXAMPLE, user: { ...EXAMPLE.user, deviceId: undefined }, event: undefined }).ok).toBe(true);
});

test('paths are written as in JavaScript', () => {
  expect(pathText([])).toBe('');
  expect(pathText(['groups', 0, 'values', 1])).toBe('groups[0].values[1]');
});

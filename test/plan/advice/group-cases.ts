import type { PropertyOperation } from '../../../src/plan/operations.ts';
import { type AdviceCase, described, SOUND, withGroups } from './plans.ts';

const CLEAR: PropertyOperation = { operation: '$clearAll', property: '-', value: '-' };

/** Advice on users, group types and group values. */
export const GROUP_CASES: AdviceCase[] = [
  { name: 'a sound plan', plan: SOUND, advice: [] },
  {
    name: 'ids too short for events',
    plan: { ...SOUND, user: { userId: 'ab', deviceId: 'd' } },
    advice: [
      ['short-id', 'error', 'user.userId', true],
      ['short-id', 'error', 'user.deviceId', true],
    ],
  },
  {
    name: 'a short id where nothing is documented',
    plan: { ...SOUND, source: 'identify-api', user: { userId: 'ab' } },
    advice: [['short-id', 'warning', 'user.userId', true]],
  },
  { name: 'a short id nobody sends', plan: { ...SOUND, source: 'group-identify', user: { userId: 'ab' } }, advice: [] },
  { name: 'a short id that is allowed', plan: { ...SOUND, user: { userId: 'ab' }, minIdLength: 2 }, advice: [] },
  {
    name: 'an id shorter than allowed',
    plan: { ...SOUND, user: { userId: 'ab' }, minIdLength: 3 },
    advice: [['short-id', 'error', 'user.userId', true]],
  },
  {
    name: 'an id that means nobody',
    plan: { ...SOUND, user: { userId: 'Anonymous' } },
    advice: [['invalid-id', 'error', 'user.userId', false]],
  },
  {
    name: 'spellings of one group type, one only described',
    plan: {
      ...withGroups(['org_id', 'a'], ['Org ID', 'a', 'b']),
      groupProperties: [
        described('org_id', 'a', { operation: '$set', property: 'plan', value: 'free' }),
        described('org-id', 'a', { operation: '$set', property: 'plan', value: 'paid' }),
        { type: 'Org ID', value: 'b', operations: [CLEAR] },
      ],
    },
    advice: [
      ['near-duplicate-type', 'warning', 'groups[1].type', true],
      ['near-duplicate-type', 'warning', 'groupProperties[1].type', true],
      ['clear-all', 'warning', 'groupProperties[2].operations[0].operation', false],
      ['unlisted-operation', 'hint', 'groupProperties[2].operations[0].operation', false],
    ],
  },
  {
    name: 'a company as group type',
    plan: withGroups(['Acme Corp', 'a']),
    advice: [['customer-as-type', 'warning', 'groups[0].type', false]],
  },
  {
    name: 'a capitalised name as group type',
    plan: withGroups(['Blue Ocean', 'a']),
    advice: [['customer-as-type', 'hint', 'groups[0].type', false]],
  },
  {
    name: 'a group type that is its own value',
    plan: withGroups(['acme', 'Acme ']),
    advice: [
      ['customer-as-type', 'warning', 'groups[0].type', false],
      ['name-as-value', 'hint', 'groups[0].values[0]', true],
    ],
  },
  { name: 'group types of the documentation', plan: withGroups(['org id', 'a'], ['Account Name', 'a']), advice: [] },
  {
    name: 'what Segment falls back to',
    plan: withGroups(['[Segment] Group', 'a']),
    advice: [['segment-fallback-type', 'warning', 'groups[0].type', false]],
  },
  {
    name: 'a name as group value, and an id without a name',
    plan: { ...withGroups(['company', 'Acme Corp', 'org-7']), groupProperties: [] },
    advice: [
      ['name-as-value', 'hint', 'groups[0].values[0]', true],
      ['no-readable-property', 'hint', 'groups[0].values[1]', true],
    ],
  },
  {
    name: 'a group that is only described, without a name',
    plan: {
      ...SOUND,
      groups: [],
      groupProperties: [
        { type: 'org_id', value: '15', operations: [{ operation: '$unset', property: 'x', value: '-' }] },
      ],
    },
    advice: [['no-readable-property', 'hint', 'groupProperties[0].value', true]],
  },
  {
    name: 'a group that is cleared takes no other operation, so no name is asked for',
    plan: { ...SOUND, groupProperties: [{ type: 'org_id', value: '15', operations: [CLEAR] }] },
    advice: [
      ['clear-all', 'warning', 'groupProperties[0].operations[0].operation', false],
      ['unlisted-operation', 'hint', 'groupProperties[0].operations[0].operation', false],
    ],
  },
];

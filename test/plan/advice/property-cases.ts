import { LIMITS } from '../../../src/plan/limits.ts';
import type { PropertyOperation } from '../../../src/plan/operations.ts';
import { type AdviceCase, described, SOUND, withText } from './plans.ts';

const LONG = 'x'.repeat(LIMITS.stringLength + 1);
function sets(count: number, value = 'v'): PropertyOperation[] {
  return Array.from({ length: count }, (_, index) => ({ operation: '$set', property: `p${index}`, value }));
}

const SEATS_TEXT = described('org_id', '16', { operation: '$set', property: 'seats', value: '12' });
const SEATS_ADD = described('org_id', '15', { operation: '$add', property: 'seats', value: 3 });

/** Advice on property values, and on how much there is of everything. */
export const PROPERTY_CASES: AdviceCase[] = [
  {
    name: 'a value left empty; removing a property needs none',
    plan: {
      ...SOUND,
      groupProperties: [
        described(
          'org_id',
          '15',
          { operation: '$set', property: 'seats', value: '' },
          { operation: '$unset', property: 'old', value: '-' },
        ),
      ],
    },
    advice: [['empty-text', 'hint', 'groupProperties[0].operations[1].value', false]],
  },
  {
    name: 'a number written as text, added to elsewhere',
    plan: { ...SOUND, groupProperties: [SEATS_TEXT, SEATS_ADD] },
    advice: [['number-as-text', 'warning', 'groupProperties[0].operations[1].value', true]],
  },
  {
    name: 'a list, added to elsewhere',
    plan: {
      ...SOUND,
      groupProperties: [
        SEATS_ADD,
        described('org_id', '16', { operation: '$setOnce', property: 'seats', value: ['1'] }),
      ],
    },
    advice: [['add-to-text', 'warning', 'groupProperties[0].operations[1].value', false]],
  },
  {
    name: 'the same property of another group type',
    plan: {
      ...SOUND,
      groupProperties: [SEATS_ADD, described('team', '16', { operation: '$set', property: 'seats', value: 'many' })],
    },
    advice: [],
  },
  {
    name: 'a date that is not ISO 8601',
    plan: withText('31.12.2026'),
    advice: [['date-not-iso', 'warning', 'groupProperties[0].operations[1].value', true]],
  },
  {
    name: 'dates in a list of the event',
    plan: {
      ...SOUND,
      event: { type: 'x', properties: { ['__proto__']: [1, 'Dec 31, 2026', '2026-01-01'] } },
    },
    advice: [['date-not-iso', 'warning', 'event.properties.__proto__', true]],
  },
  {
    name: 'a date of which day and month cannot be told',
    plan: withText('03/04/2026'),
    advice: [['date-not-iso', 'warning', 'groupProperties[0].operations[1].value', false]],
  },
  {
    name: 'a date to remove',
    plan: withText('31.12.2026', '$postInsert'),
    advice: [
      ['date-not-iso', 'warning', 'groupProperties[0].operations[1].value', true],
      ['unlisted-operation', 'hint', 'groupProperties[0].operations[1].operation', false],
    ],
  },
  {
    name: 'a date that has to match what is stored',
    plan: withText('31.12.2026', '$remove'),
    advice: [['unlisted-operation', 'hint', 'groupProperties[0].operations[1].operation', false]],
  },
  {
    name: 'long text everywhere',
    plan: {
      ...SOUND,
      user: { userId: LONG, deviceId: LONG },
      groups: [{ type: `t${LONG}`, values: [LONG] }],
      event: { type: LONG, properties: { note: [LONG] } },
      groupProperties: [described('org_id', '15', { operation: '$set', property: 'note', value: LONG })],
    },
    advice: [
      ['long-text', 'warning', 'user.userId', false],
      ['long-text', 'warning', 'user.deviceId', false],
      ['long-text', 'warning', 'event.type', false],
      ['long-text', 'warning', 'groups[0].type', false],
      ['long-text', 'warning', 'groups[0].values[0]', false],
      ['long-text', 'warning', 'groupProperties[0].operations[1].value', false],
      ['long-text', 'warning', 'event.properties.note', false],
    ],
  },
  {
    name: 'properties of two groups, too many for one request',
    plan: {
      ...SOUND,
      source: 'group-identify',
      groupProperties: [described('org_id', '15'), described('org_id', '16', ...sets(LIMITS.groupProperties))],
    },
    advice: [['too-many-properties', 'error', 'groupProperties[1].operations', false]],
  },
  {
    name: 'as many, of which an SDK makes two events',
    plan: {
      ...SOUND,
      groupProperties: [described('org_id', '15', ...sets(600)), described('org_id', '16', ...sets(600))],
    },
    advice: [],
  },
  {
    name: 'a request over 1 MB, counted in bytes',
    plan: { ...SOUND, groupProperties: [described('org_id', '15', ...sets(900, '漢'.repeat(400)))] },
    advice: [['too-large', 'error', 'groupProperties[0].operations', false]],
  },
  {
    name: 'the same number of characters in fewer bytes',
    plan: { ...SOUND, groupProperties: [described('org_id', '15', ...sets(900, 'x'.repeat(400)))] },
    advice: [],
  },
  {
    name: 'an event over 1 MB',
    plan: {
      ...SOUND,
      event: { type: 'x', properties: { list: Array.from({ length: 1000 }, () => 'y'.repeat(1024)) } },
    },
    advice: [['too-large', 'error', 'event.properties', false]],
  },
  {
    name: 'an event over 1 MB, to Batch',
    plan: {
      ...SOUND,
      source: 'http-api',
      endpoint: 'batch',
      membership: 'event',
      event: { type: 'x', properties: { list: Array.from({ length: 1000 }, () => 'y'.repeat(1024)) } },
    },
    advice: [],
  },
];

import type { EventMapping } from '../../../src/segment/event-mapping.ts';
import type { TrackCall } from '../../../src/segment/track-call.ts';
import type { ActionsEventCase } from './actions-event-case.ts';

const CALL: TrackCall = {
  userId: 'user-12345',
  event: 'Report Created',
  properties: { pages: 3 },
  context: { groupId: 'acme-1', groups: { company: ['a', 'b'], team: 'red' } },
};
const FROM_GROUP_ID: EventMapping = { groups: { company: { '@path': '$.context.groupId' } } };
const ALL: EventMapping = { groups: { '@path': '$.context.groups' } };

function row(
  name: string,
  groups: unknown,
  mapping: EventMapping,
  more: Partial<TrackCall> = {},
  region = 'north_america',
): ActionsEventCase {
  return { name, call: { ...CALL, ...more }, mapping, groups, region };
}

function properties(name: string, of: Record<string, unknown>): ActionsEventCase {
  return { name, call: { ...CALL, properties: of }, mapping: FROM_GROUP_ID };
}

/** What the reference says of groups in Log Event V2, and of the fields that can stop an event. */
export const ACTIONS_EVENT_CASES: readonly ActionsEventCase[] = [
  row('company from context.groupId', { company: 'acme-1' }, FROM_GROUP_ID),
  row('the same, in the EU', { company: 'acme-1' }, FROM_GROUP_ID, {}, 'europe'),
  row('groups may hold arrays', { company: ['a', 'b'], team: 'red' }, ALL),
  row('no mapping of groups: none by default', null, {}),
  row('a mapping whose source is missing sends groups:{}', {}, FROM_GROUP_ID, { context: {} }),
  row('an object that is missing sends no groups', null, ALL, { context: {} }),
  row(
    'integrations.Amplitude.groups is not read',
    null,
    {},
    {
      integrations: { Amplitude: { groups: { company: 'acme-1' } } },
    },
  ),
  row('Minimum ID Length', { company: 'acme-1' }, { ...FROM_GROUP_ID, min_id_length: 1 }),
  row('only anonymousId', { company: 'acme-1' }, FROM_GROUP_ID, { userId: '', anonymousId: 'anon-1' }),
  row('groups that are text', null, { groups: { '@path': '$.context.groupId' } }),
  row('no event name', null, FROM_GROUP_ID, { event: '' }),
  row('Order Completed goes to another mapping', null, FROM_GROUP_ID, { event: 'Order Completed' }),
  properties('details of a purchase', { price: 3.5, quantity: 2, revenue: 7, productId: 'p', revenueType: 't' }),
  properties('the same as text', { price: '3.5', quantity: '2', revenue: '7', productId: 1, revenueType: true }),
  properties('a price that is no number', { price: 'dear' }),
  properties('a quantity with a fraction', { quantity: 2.5 }),
  properties('a list of revenues', { revenue: [1, 2] }),
  properties('a list of one', { revenue: [1], productId: ['p'] }),
  properties('nothing at all', { revenue: null, price: '' }),
  properties('none', {}),
];

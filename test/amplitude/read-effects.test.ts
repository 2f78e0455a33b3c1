import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import type { Effect } from '../../src/plan/effects.ts';

const user = { userId: 'user@example.com' };
const JOINED: Effect = { kind: 'user-group', user, type: 'org_id', values: ['15'] };
const COUNTED: Effect = { kind: 'event-group', user, event: 'Report Created', type: 'org_id', values: ['15'] };

function set(property: string, to: string | number): Effect {
  return { kind: 'group-property', type: 'org_id', value: '15', operation: '$set', property, to };
}

const IDENTIFICATION = { user_id: 'user@example.com', groups: { org_id: '15' } };
const DESCRIPTION = { group_type: 'org_id', group_value: '15', group_properties: { name: 'Acme' } };
const EVENT = { user_id: 'user@example.com', event_type: 'Report Created', groups: { org_id: '15' } };

function form(fields: Record<string, string>): string {
  return new URLSearchParams({ api_key: 'key', ...fields }).toString();
}

function identification(json: unknown, more: Record<string, string> = {}): string {
  return form({ identification: JSON.stringify(json), ...more });
}

function events(...list: unknown[]): string {
  return JSON.stringify({ api_key: 'key', events: list });
}

test.each<[name: string, url: string, body: string | undefined, effects: Effect[]]>([
  ['a form with one identification', '/identify', identification(IDENTIFICATION), [JOINED]],
  ['a form with a list', 'https://x.test/identify', identification([IDENTIFICATION, IDENTIFICATION]), [JOINED, JOINED]],
  ['the form of older SDKs of phones', 'https://x.test/', form({ v: '2', e: JSON.stringify([EVENT]) }), [COUNTED]],
  ['what Segment adds', '/identify', identification(IDENTIFICATION, { options: 'undefined' }), [JOINED]],
  ['the query string', `/identify?${identification(IDENTIFICATION)}`, undefined, [JOINED]],
  ['the query string and an empty body', `/groupidentify?${identification(DESCRIPTION)}`, '', [set('name', 'Acme')]],
  ['a form before the query string', `/identify?${identification([])}`, identification(IDENTIFICATION), [JOINED]],
  [
    'a body labelled as something else',
    '/groupidentify?api_key=key',
    `&${identification(DESCRIPTION)}`,
    [set('name', 'Acme')],
  ],
  [
    'a user property of the same name',
    '/identify',
    identification({ ...IDENTIFICATION, user_properties: { $set: { org_id: '15' } } }),
    [JOINED],
  ],
  [
    'a device beside the user',
    '/identify',
    identification({ ...IDENTIFICATION, device_id: 'd' }),
    [{ ...JOINED, user: { ...user, deviceId: 'd' } }],
  ],
  [
    'a numeric id',
    '/identify',
    identification({ ...IDENTIFICATION, user_id: 314159 }),
    [{ ...JOINED, user: { userId: '314159' } }],
  ],
  ['nobody', '/identify', identification({ groups: { org_id: '15' }, user_id: null }), [{ ...JOINED, user: {} }]],
  [
    'several values',
    '/identify',
    identification({ ...IDENTIFICATION, groups: { org_id: ['15', '16'] } }),
    [{ ...JOINED, values: ['15', '16'] }],
  ],
  [
    'numbers and what is no group',
    '/identify',
    identification({ ...IDENTIFICATION, groups: { org_id: [15, true, null, {}, ['x']], b: [], c: null } }),
    [{ ...JOINED, values: ['15', 'true'] }],
  ],
  ['a description without a value', '/groupidentify', identification({ ...DESCRIPTION, group_value: undefined }), []],
  ['null as group type', '/groupidentify', identification({ ...DESCRIPTION, group_type: null }), []],
  ['an object as id', '/identify', identification({ ...IDENTIFICATION, device_id: { toString: 1 } }), [JOINED]],
  ['an event without a name', '/2/httpapi', events({ groups: { org_id: '15' } }), []],
  [
    'a numeric group value',
    '/groupidentify',
    identification({ ...DESCRIPTION, group_value: 15 }),
    [set('name', 'Acme')],
  ],
  [
    'operations',
    '/groupidentify',
    identification({ ...DESCRIPTION, group_properties: { $set: { name: 'Acme' }, $set_once: {} } }),
    [set('name', 'Acme'), { ...set('$set_once', 0), to: {} } as unknown as Effect],
  ],
  ['an identification that is not JSON', '/identify', form({ identification: '{' }), []],
  ['no identification', '/identify', form({}), []],
  [
    'JSON where a form is wanted',
    '/identify',
    JSON.stringify({ api_key: 'key', identification: [IDENTIFICATION] }),
    [],
  ],
  ['an ordinary event', '/2/httpapi', events(EVENT), [COUNTED]],
  ['a batch', '/batch', events(EVENT, { ...EVENT, groups: undefined }, EVENT), [COUNTED, COUNTED]],
  [
    'group properties on an ordinary event',
    '/2/httpapi',
    events({ ...EVENT, group_properties: { name: 'x' } }),
    [COUNTED],
  ],
  ['an event that identifies', '/2/httpapi', events({ ...EVENT, event_type: '$identify' }), [JOINED]],
  [
    'an event that describes',
    '/batch',
    events({ ...EVENT, event_type: '$groupidentify', group_properties: { $set: { name: 'Acme' } } }),
    [set('name', 'Acme')],
  ],
  [
    'an event that describes two groups',
    '/batch',
    events({ event_type: '$groupidentify', groups: { org_id: ['15', '16'] }, group_properties: { a: 1 } }),
    [set('a', 1), { ...set('a', 1), value: '16' } as Effect],
  ],
  ['one event instead of a list', '/2/httpapi', JSON.stringify({ events: EVENT }), []],
  ['Events with a capital', '/2/httpapi', JSON.stringify({ Events: [EVENT] }), []],
  ['a body that is not JSON', '/2/httpapi', 'events', []],
  ['no body', '/2/httpapi', undefined, []],
  ['an event that is no object', '/2/httpapi', events(null, 'x', [EVENT], EVENT), [COUNTED]],
  ['another path', '/v1/track', events(EVENT), []],
])('%s', (_, url, body, effects) => {
  expect(readEffects(body === undefined ? { url } : { url, body })).toEqual(effects);
});

test('a group type called `__proto__` is a group type', () => {
  const body =
    '{"events":[{"event_type":"$identify","user_id":"abcde","groups":{"__proto__":"15","constructor":["x"]}}]}';
  expect(readEffects({ url: '/batch', body })).toEqual([
    { kind: 'user-group', user: { userId: 'abcde' }, type: '__proto__', values: ['15'] },
    { kind: 'user-group', user: { userId: 'abcde' }, type: 'constructor', values: ['x'] },
  ]);
});

const URLS = ['/identify', '/groupidentify', '/2/httpapi', '/batch', '/identify?identification=%', '/x', ''];
const MEMBERS = [
  'toString',
  'valueOf',
  'user_id',
  'device_id',
  'groups',
  'group_type',
  'group_value',
  'group_properties',
  'event_type',
  '$set',
  '__proto__',
];

test('nonsense never throws', () => {
  const { tree } = fc.letrec<{ tree: unknown; dictionary: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 7, '', '$identify', '$groupidentify', 'x'),
      fc.array(tie('tree'), { maxLength: 3 }),
      tie('dictionary'),
    ),
    dictionary: fc.dictionary(fc.constantFrom(...MEMBERS), tie('tree'), { maxKeys: 5 }),
  }));
  fc.assert(
    fc.property(fc.constantFrom(...URLS), tree, fc.string(), (url, json, text) => {
      for (const body of [text, JSON.stringify(json), JSON.stringify({ events: [json] }), identification(json)])
        expect(Array.isArray(readEffects({ url, body }))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

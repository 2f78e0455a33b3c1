import { expect, test } from 'vitest';
import { ask, EVENT, gzip, KEY, NOW, postEvents, postForm, sandboxAt } from './asking.ts';

test('a report of an event endpoint', async () => {
  const sandbox = sandboxAt();
  const event = { ...EVENT, library: 'amplitude-ts/2.45.6', groups: { org: '15' } };
  const body = JSON.stringify({ api_key: KEY, events: [event] });
  await ask(sandbox, '/2/httpapi?x=1', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  const answer = `{"code":200,"server_upload_time":${NOW},"payload_size_bytes":${body.length},"events_ingested":1}\n`;
  const user = { userId: 'user@example.com' };
  expect(sandbox.reports()).toEqual([
    {
      id: NOW,
      number: 1,
      at: NOW,
      endpoint: 'httpapi',
      tracking: null,
      via: null,
      method: 'POST',
      request: {
        path: '/sandbox/2/httpapi',
        query: [{ name: 'x', text: '1', isJson: false }],
        contentType: 'application/json',
        contentEncoding: '',
        body: [{ name: '', text: JSON.stringify({ api_key: '[hidden]', events: [event] }, null, 2), isJson: true }],
      },
      bytes: body.length,
      users: [user],
      library: 'amplitude-ts/2.45.6',
      effects: [{ kind: 'event-group', user, event: 'Report Created', type: 'org', values: ['15'] }],
      events: [{ type: 'Report Created', user, groups: [{ type: 'org', values: ['15'], level: 'event' }] }],
      setAlone: [],
      dropped: [],
      leftOut: 0,
      effectsLeftOut: 0,
      answer: { status: 200, body: answer },
      answeredBy: 'sandbox',
      fault: null,
    },
  ]);
});

test('a report of a form', async () => {
  const sandbox = sandboxAt();
  const entry = { group_type: 'org', group_value: '15', library: 'segment', group_properties: { name: 'Acme' } };
  await postForm(sandbox, '/groupidentify', entry, { options: 'undefined' });
  expect(sandbox.reports()).toMatchObject([
    {
      endpoint: 'groupidentify',
      request: {
        body: [
          { name: 'api_key', text: '[hidden]', isJson: false },
          { name: 'identification', text: JSON.stringify(entry, null, 2), isJson: true },
          { name: 'options', text: 'undefined', isJson: false },
        ],
      },
      users: [],
      library: 'segment',
      effects: [{ kind: 'group-property', type: 'org', value: '15', operation: '$set', property: 'name', to: 'Acme' }],
    },
  ]);
});

test('bytes are those on the wire', async () => {
  const sandbox = sandboxAt();
  const body = gzip(JSON.stringify({ api_key: KEY, events: [EVENT] }));
  await ask(sandbox, '/2/httpapi', { method: 'POST', body, headers: { 'content-encoding': 'gzip' } });
  expect(sandbox.reports()).toMatchObject([{ bytes: body.length, request: { contentEncoding: 'gzip' } }]);
});

test('users are listed once each', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [EVENT, EVENT, { ...EVENT, device_id: 'device-1' }]);
  expect(sandbox.reports()[0]?.users).toEqual([
    { userId: 'user@example.com' },
    { userId: 'user@example.com', deviceId: 'device-1' },
  ]);
});

test('events are told as they are taken in, with the groups of their user, or those that it joins', async () => {
  const sandbox = sandboxAt();
  const user_id = 'user@example.com';
  await postForm(sandbox, '/identify', { user_id, groups: { org: '15', sport: 'tennis' } });
  await postEvents(sandbox, [
    { event_type: '$identify', user_id, groups: { team: 'a' } },
    { event_type: '$groupidentify', user_id, groups: { org: '15' }, group_properties: { $set: { a: 1 } } },
    { ...EVENT, groups: { org: ['16', '17'] }, insert_id: 'i-1' },
    { ...EVENT, insert_id: 'i-1' },
  ]);
  const user = { userId: user_id };
  expect(sandbox.reports().map(({ events }) => events)).toEqual([
    [],
    [
      { type: '$identify', user, groups: [{ type: 'team', values: ['a'], level: 'user' }] },
      { type: '$groupidentify', user, groups: [] },
      {
        type: 'Report Created',
        user,
        groups: [
          { type: 'org', values: ['16', '17'], level: 'event' },
          { type: 'sport', values: ['tennis'], level: 'user' },
          { type: 'team', values: ['a'], level: 'user' },
        ],
      },
    ],
  ]);
});

test('all events of a batch are told, as many as Amplitude takes; none of a refused request', async () => {
  const sandbox = sandboxAt();
  const events = Array.from({ length: 2000 }, (_, at) => ({
    ...EVENT,
    event_type: `Event ${at}`,
    groups: { org: '1' },
  }));
  await postEvents(sandbox, events, '/batch');
  await postEvents(sandbox, [EVENT, { event_type: 'Nobody' }]);
  const [many, refused] = sandbox.reports();
  expect(many?.events.map(({ type }) => type)).toEqual(events.map(({ event_type }) => event_type));
  expect([many?.effects.length, many?.leftOut, many?.effectsLeftOut]).toEqual([2000, 0, 0]);
  expect([refused?.events, refused?.answer?.status]).toEqual([[], 400]);
});

test('effects beyond what Amplitude tracks of a batch are counted', async () => {
  const sandbox = sandboxAt();
  const values = Array.from({ length: 101 }, (_, at) => `value-${at}`);
  const changes = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`property-${at}`, at]));
  await postEvents(sandbox, [
    { user_id: 'somebody', event_type: '$groupidentify', groups: { org: values }, group_properties: { $set: changes } },
  ]);
  const [report] = sandbox.reports();
  expect([report?.effects.length, report?.effectsLeftOut]).toEqual([10_000, 100]);
});

test('user properties that are set without a group are told, however long the body is; none of a refused request', async () => {
  const sandbox = sandboxAt();
  const filler = Array.from({ length: 300 }, () => ({ ...EVENT, event_properties: { a: 'x'.repeat(100) } }));
  const identify = (more: object) => ({ user_id: 'somebody', event_type: '$identify', ...more });
  const alone = identify({ user_properties: { $set: { org: '15' }, $add: { seats: 1 } } });
  const grouped = identify({ groups: { team: '15' }, user_properties: { $set: { team: '15' } } });
  await postEvents(sandbox, [
    ...filler,
    alone,
    grouped,
    alone,
    { ...EVENT, user_properties: { $set: { sport: '1' } } },
  ]);
  await postEvents(sandbox, [alone, { event_type: 'Nobody' }]);
  await postForm(sandbox, '/identify', [{ user_id: 'somebody', user_properties: { $set: { plan: 'free' } } }]);
  expect(sandbox.reports().map(({ setAlone }) => setAlone)).toEqual([['org'], [], ['plan']]);
});

test('reports are numbered since the last reset', async () => {
  const sandbox = sandboxAt({ limits: { reports: 2 } });
  for (let round = 0; round < 3; round++) await postEvents(sandbox, [EVENT]);
  expect(sandbox.reports().map(({ number }) => number)).toEqual([2, 3]);
  sandbox.reset();
  await postEvents(sandbox, [EVENT]);
  expect(sandbox.reports().map(({ number }) => number)).toEqual([1]);
});

test('a long body is told in part', async () => {
  const sandbox = sandboxAt();
  await postEvents(sandbox, [{ ...EVENT, event_properties: { a: 'x'.repeat(100_000) } }]);
  expect(sandbox.reports()[0]?.request.body[0]?.text).toHaveLength(20_001);
});

test('Firefox, which gives requests no body, is read as well', async () => {
  const sandbox = sandboxAt();
  const body = JSON.stringify({ api_key: KEY, events: [EVENT] });
  const request = new Request('https://app.example/2/httpapi', { method: 'POST', body });
  const firefox = new Proxy(request, {
    has: (target, name) => name !== 'body' && Reflect.has(target, name),
    get: (target, name) => {
      const value = name === 'body' ? undefined : Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  expect((await sandbox.fetch(firefox)).status).toBe(200);
  expect(sandbox.reports()).toMatchObject([{ bytes: body.length }]);
});

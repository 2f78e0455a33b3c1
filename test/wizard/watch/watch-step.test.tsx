import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answersOfPlan } from '../../../src/plan/answers-of-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { Announcer } from '../../../src/ui/announcer.tsx';
import { getAnswers, replaceAnswers } from '../../../src/wizard/answers-store.ts';
import { withTarget } from '../../../src/wizard/chosen.ts';
import { WatchStep } from '../../../src/wizard/watch/watch-step.tsx';
import { EXAMPLE } from '../../example-plan.ts';
import { artifactFor } from '../../watch/watching.ts';
import { type FakeServer, fakeServer } from './fake-server.ts';

const USER = 'user@example.com';
const JOINS = { event_type: '$identify', user_id: USER, groups: { org_id: '15', sport: ['tennis', 'soccer'] } };
const DESCRIBES = {
  event_type: '$groupidentify',
  user_id: USER,
  groups: { org_id: '15' },
  group_properties: { $set: { name: 'Acme Corp' }, $add: { seats: 3 } },
};
const EVENT = { event_type: 'Report Created', user_id: USER, library: 'amplitude-ts/2.45.6' };

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  window.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
  usePlan(EXAMPLE);
});
afterEach(async () => {
  // What waits to be drawn is drawn: the list outlives the step.
  await pass(500);
  vi.useRealTimers();
});

function usePlan(plan: Plan): void {
  replaceAnswers(withTarget(answersOfPlan(plan), plan.source, plan.target));
}

const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });

async function pass(milliseconds: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
}

/** Shows the step, with the stream open. */
async function show(server: FakeServer): Promise<void> {
  render(
    <>
      <WatchStep />
      <Announcer />
    </>,
  );
  await screen.findByRole('region', { name: /^Check list/ });
  await vi.waitFor(() => expect(server.streams()).toHaveLength(1));
  act(() => server.greet());
  await screen.findByText('Watching');
  // The list of the test before goes once the server has greeted.
  await screen.findByText('No request yet.');
}

function rows(): string[] {
  const list = screen.queryByRole('list', { name: /^Requests/ });
  return list
    ? within(list)
        .getAllByRole('button')
        .map((row) => row.textContent ?? '')
    : [];
}

test('without a server the step says what it needs, and gives the command', async () => {
  fakeServer({ hasServer: false });
  render(<WatchStep />);
  await screen.findByText('Watching needs the local server');
  screen.getByText('npm install && npm start');
  screen.getByRole('button', { name: 'Copy the command' });
});

test('an unfinished plan leads back to the groups', async () => {
  fakeServer();
  replaceAnswers({ ...getAnswers(), groups: [] });
  render(<WatchStep />);
  await screen.findByText(/nothing to watch for yet/);
});

test('the change holds the address of where the app runs', async () => {
  const https = { base: 'https://localhost:4443/sandbox', certificate: '/home/me/cert.pem' };
  await show(
    fakeServer({
      addresses: { base: 'http://127.0.0.1:4173/sandbox', network: ['http://192.168.1.7:4173/sandbox'], https },
    }),
  );
  const shown = () => document.querySelector('ins')?.textContent;
  expect(shown()).toContain("serverUrl: 'http://127.0.0.1:4173/sandbox/2/httpapi'");
  for (const [place, address] of [
    [/Android emulator/, 'http://10.0.2.2:4173/sandbox/2/httpapi'],
    [/Phone.*192\.168\.1\.7:4173/, 'http://192.168.1.7:4173/sandbox/2/httpapi'],
    [/https/, 'https://localhost:4443/sandbox/2/httpapi'],
  ] as const) {
    await user().selectOptions(screen.getByLabelText('Your app runs'), screen.getByRole('option', { name: place }));
    expect(shown()).toContain(`'${address}'`);
  }
  await user().click(screen.getByText('A phone, an emulator, a container, or https'));
  await screen.findByText('/home/me/cert.pem');
});

test('where an app of Android runs is the emulator, unless it is said to run elsewhere', async () => {
  usePlan({ ...EXAMPLE, target: 'kotlin' });
  await show(fakeServer());
  const shown = () => document.querySelector('ins')?.textContent;
  expect(shown()).toContain('"http://10.0.2.2:4173/sandbox/2/httpapi"');
  screen.getByText('HOST=0.0.0.0 npm start');
});

test('what a server did not answer is no longer said once another one is there', async () => {
  const server = fakeServer();
  await show(server);
  // The greeting is taken in.
  await pass(500);
  server.refuse();
  await user().click(screen.getByRole('button', { name: /^Empty the sandbox/ }));
  await user().click(screen.getByRole('button', { name: /^Yes, empty both/ }));
  await user().click(screen.getByRole('switch', { name: /^Also send every request/ }));
  await pass(100);
  screen.getByText('The server did not answer: nothing was emptied.');
  screen.getByText('The server did not take this: nothing has changed.');
  act(() => server.greet({ run: 'another' }));
  await vi.waitFor(() => expect(screen.queryByText(/nothing was emptied|nothing has changed/)).toBeNull());
});

test('requests appear newest first, and the check list goes from waiting to done, told once', async () => {
  const server = fakeServer();
  await show(server);
  expect(screen.getAllByText('waiting')).toHaveLength(6);
  await server.events([JOINS]);
  await server.events([DESCRIBES]);
  await server.events([EVENT]);
  await screen.findByText('All seen: your app sends the groups as planned.');
  expect(screen.getAllByText('seen')).toHaveLength(6);
  expect(rows()[0]).toMatch(/Report Created.*200.*amplitude-ts 2\.45\.6 · user@example\.com/);
  expect(rows()[0]).toContain('user-level: org_id 15, sport tennis, soccer');
  expect(rows()[1]).toContain('properties: org_id 15 name, org_id 15 seats');
  expect(screen.getByRole('status').textContent).not.toContain('Check list');
  await pass(1000);
  expect(screen.getByRole('status').textContent).toBe('Check list: all 6 seen.');
  const done = screen.getByText(/Change the address back/).closest('.notice');
  expect(done?.querySelector('del')?.textContent).toContain('serverUrl');
});

test('what is wrong comes with its reason and the line of code, and leads to the request', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([{ event_type: '$identify', user_id: USER, groups: { 'Org ID': '15' } }]);
  await server.events([EVENT]);
  const [wrong] = await screen.findAllByText('wrong');
  const item = within(wrong?.closest('li') as HTMLElement);
  item.getByText(/Write “org_id” in your app/);
  item.getByText(/groups\.ts, line \d+/);
  await user().click(item.getByRole('button', { name: 'Show the request' }));
  const payload = await screen.findByRole('region', { name: /^Request \d+: body/ });
  expect(payload.textContent).toContain('"Org ID": "15"');
});

test('paused, it says how many wait; while a row is open, what is new waits for a click', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([EVENT]);
  await screen.findByText('Report Created');
  await user().click(screen.getByRole('button', { name: 'Pause' }));
  await server.events([JOINS]);
  await server.events([JOINS]);
  await screen.findByText('Paused: 2 requests wait');
  expect(rows()).toHaveLength(1);
  await user().click(screen.getByRole('button', { name: 'Pause' }));
  expect(rows()).toHaveLength(3);

  await user().click(screen.getByRole('button', { name: /Report Created/ }));
  await server.events([{ ...EVENT, event_type: 'Another' }]);
  await user().click(await screen.findByRole('button', { name: '↑ 1 new request' }));
  expect(rows()[0]).toContain('Another');
  expect(screen.getByRole('button', { name: /Report Created/, expanded: true })).toBeTruthy();
});

test('the list is narrowed down by groups, group type and user', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([JOINS]);
  await server.events([{ ...EVENT, user_id: 'other-user' }]);
  await server.events([{ ...EVENT, user_id: 'other-user', groups: { team: 'blue' } }]);
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  await user().click(screen.getByLabelText('Only with groups'));
  expect(rows()).toHaveLength(2);
  await user().selectOptions(screen.getByLabelText(/Group type/), 'team');
  expect(rows()).toHaveLength(1);
  await user().type(screen.getByLabelText(/User or device/), USER);
  screen.getByText(/None of 3 requests fits the filter/);
  await user().click(screen.getByRole('button', { name: 'Show all' }));
  expect(rows()).toHaveLength(3);
});

test('after ten quiet seconds it helps; a canary that arrives shows that the way is open', async () => {
  const server = fakeServer();
  await show(server);
  await pass(9_000);
  expect(screen.queryByText(/Nothing has reached the sandbox/)).toBeNull();
  await pass(1_500);
  const help = /Nothing has reached the sandbox from your app yet$/;
  await screen.findByText(help);
  await pass(1_000);
  expect(screen.getByRole('status').textContent).toMatch(/^Nothing has reached the sandbox/);
  await screen.findByText(/^curl 'http:\/\/127\.0\.0\.1:4173\/sandbox\/2\/httpapi'/);
  await user().click(screen.getByRole('button', { name: 'Send a canary from this page' }));
  await screen.findByText(/^It arrived: server and stream work\. What your app sends/);
  screen.getByRole('heading', { name: 'Check list: 0 of 6 seen' });
  screen.getByText(help);
});

test('a canary that arrived is not said to be lost once the sandbox was emptied', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([JOINS]);
  await user().click(screen.getByText('Nothing arrives? Send a canary'));
  await user().click(await screen.findByRole('button', { name: 'Send a canary from this page' }));
  await screen.findByText('It arrived: server and stream work.');
  act(() => server.say('reset', null));
  await screen.findByText('No request yet.');
  await pass(6_000);
  screen.getByRole('button', { name: 'Send a canary from this page' });
  expect(screen.queryByText(/the page did not hear of it/)).toBeNull();
});

test('a wrong path is told at once with the right ones; requests without groups after ten seconds', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([EVENT], '/sandbox/2/http');
  const notice = (await screen.findByText(/with a path that is no endpoint/)).closest('.notice');
  expect(notice?.textContent).toContain('POST /sandbox/2/http');
  expect(notice?.textContent).toContain('The path must be /sandbox/2/httpapi.');
  await server.events([EVENT]);
  await vi.waitFor(() => expect(screen.queryByText(/with a path that is no endpoint/)).toBeNull());
  await pass(10_500);
  await screen.findByText('One request came, without groups');
  screen.getByText(/Look at groups\.ts, line \d+/);
});

test('requests that were all refused are not said to lack groups: the check list tells why they were refused', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([{ ...EVENT, user_id: '15' }]);
  await screen.findByText(/The user ID “15” is shorter than five characters/);
  await pass(10_500);
  expect(screen.queryByText(/without groups/)).toBeNull();
  await server.events([EVENT]);
  await screen.findByText('One request came, without groups');
  expect(screen.queryByText(/your tests in the wizard/)).toBeNull();
  const last = server.sandbox.reports().at(-1);
  act(() => server.say('report', { ...last, id: (last?.id ?? 0) + 1, number: 3, isOwn: true }));
  await screen.findByText(/may come from your tests in the wizard/);
  screen.getByText('One request came, without groups');
});

test('a lost stream is told and comes back; one that is given up is asked for what came after the last request', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([EVENT]);
  await screen.findByText('Report Created');
  act(() => server.break());
  await screen.findByText(/^Reconnecting/);
  act(() => server.greet());
  await screen.findByText('Watching');
  expect(server.streams()).toHaveLength(1);

  act(() => server.break('given-up'));
  await pass(2_100);
  expect(server.streams()).toHaveLength(2);
  expect(server.streams()[1]?.url).toBe(`/sandbox/stream?after=${server.sandbox.log().newest}`);
  act(() => server.greet());
  const [held] = server.sandbox.reports();
  act(() => server.say('report', held));
  await pass(200);
  expect(rows()).toHaveLength(1);
});

const GONE = 'The server was started again; what it had seen before is gone.';

test('a server that was started anew begins list and check list anew, and the page says so, told once', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([JOINS]);
  await screen.findByRole('heading', { name: 'Check list: 2 of 6 seen' });
  await pass(1000);
  act(() => server.break());
  act(() => server.greet({ run: 'another' }));
  await screen.findByText('No request yet.');
  screen.getByRole('heading', { name: 'Check list: 0 of 6 seen' });
  screen.getByText(GONE, { selector: 'b' });
  const status = screen.getByRole('status');
  await vi.waitFor(() => expect(status.textContent?.trim()).toBe(GONE));
  await pass(1000);
  await server.events([JOINS]);
  await pass(1500);
  expect(status.textContent?.trim()).toBe('Check list: 2 of 6 seen.');
  act(() => server.break());
  act(() => server.greet({ run: 'another' }));
  await pass(1500);
  expect(status.textContent?.trim()).not.toBe(GONE);
  screen.getByRole('heading', { name: 'Check list: 2 of 6 seen' });
  act(() => server.sandbox.reset());
  await screen.findByText('No request yet.');
  expect(screen.queryByText(GONE, { selector: 'b' })).toBeNull();
});

test('a sandbox that was emptied while the page was not told begins the list anew, whatever came since', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([JOINS]);
  await screen.findByRole('heading', { name: 'Check list: 2 of 6 seen' });
  act(() => server.break('given-up'));
  server.sandbox.reset();
  await server.events([EVENT]);
  await pass(2_100);
  act(() => server.greet());
  for (const report of server.sandbox.reports()) act(() => server.say('report', report));
  await screen.findByRole('heading', { name: 'Check list: 0 of 6 seen' });
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  expect(rows()[0]).toContain('Report Created');
});

test('what fell out of the server’s memory before the page heard of it is counted, at first and later', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([JOINS]);
  await screen.findByText('1 request.', { exact: false });
  const [held] = server.sandbox.reports();
  if (!held) throw new Error('Nothing is held.');
  const later = (by: number, number: number) => server.say('report', { ...held, id: held.id + by, number });
  act(() => later(10, 9));
  await screen.findByText(/2 requests\. 7 fell out of the server’s memory before this page heard of them/);
  act(() => later(20, 12));
  await screen.findByText(/3 requests\. 9 fell out/);
});

test('emptying empties sandbox, list and check list', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([JOINS]);
  await screen.findByRole('heading', { name: 'Check list: 2 of 6 seen' });
  await user().click(screen.getByRole('button', { name: 'Empty the sandbox and the list of requests' }));
  await user().click(screen.getByRole('button', { name: 'Keep them' }));
  await user().click(screen.getByRole('button', { name: 'Empty the sandbox and the list of requests' }));
  await user().click(screen.getByRole('button', { name: 'Yes, empty both for good' }));
  await screen.findByText('No request yet.');
  expect(server.sandbox.state().groups).toEqual([]);
  await screen.findByRole('heading', { name: 'Check list: 0 of 6 seen' });
  expect(screen.getByRole('status').textContent).toMatch(/are empty/);
});

test('what the sandbox knows is shown by type, each property with the request it came from', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([JOINS]);
  await server.events([DESCRIBES]);
  await server.events([EVENT]);
  await user().click(screen.getByText('Groups, their properties, members and events'));
  const state = within(screen.getByRole('region', { name: 'What Amplitude would know' }));
  await state.findByText('seats: 3');
  expect(state.getAllByText(/Members: user@example\.com\. 1 event: Report Created/)).toHaveLength(3);
  await user().click(state.getByRole('button', { name: /^by \$add at/ }));
  expect((await screen.findByRole('region', { name: /^Request \d+: body/ })).textContent).toContain('$add');
});

test('passing on is off, says what it does, and is shown while it is on', async () => {
  const server = fakeServer();
  await show(server);
  const box = screen.getByRole<HTMLInputElement>('switch', { name: 'Also send every request on to Amplitude' });
  expect(box.checked).toBe(false);
  screen.getByText(/This cannot be undone: a new group type \(“org_id”, “sport”\) takes one of the 5/);
  await user().selectOptions(screen.getByLabelText('Region'), 'eu');
  await user().click(box);
  await screen.findByText('Requests are passed on to Amplitude');
  expect(server.asked).toContain('PUT /sandbox/forwarding {"region":"eu"}');
  expect(box.checked).toBe(true);
  act(() => server.say('forwarding', null));
  await vi.waitFor(() => expect(box.checked).toBe(false));
});

test('a plan that changed is held against what came before', async () => {
  const server = fakeServer();
  await show(server);
  await server.events([JOINS]);
  await screen.findByRole('heading', { name: 'Check list: 2 of 6 seen' });
  act(() => usePlan({ ...EXAMPLE, groups: [{ type: 'org_id', values: ['15'] }], groupProperties: [] }));
  await screen.findByRole('heading', { name: 'Check list: 1 of 2 seen' });
});

test('Segment’s destination is set up as the plan says, again after the server was started anew', async () => {
  const plan: Plan = { ...EXAMPLE, source: 'segment', target: 'node' };
  // What is loaded for Segment alone takes no part of the patience below.
  await import('../../../src/segment/setup.ts');
  await artifactFor(plan);
  const server = fakeServer();
  usePlan(plan);
  await show(server);
  const setUps = () => server.asked.filter((each) => each.startsWith('PUT /sandbox/segment/destination {"mode"'));
  await vi.waitFor(() => expect(setUps()).not.toEqual([]));
  await pass(100);
  const before = setUps().length;
  act(() => server.greet({ run: 'another' }));
  await vi.waitFor(() => expect(setUps()).toHaveLength(before + 1));
});

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start } from '../../src/server/start.ts';
import { EXAMPLE } from '../example-plan.ts';
import { expectAccessible } from './axe.ts';
import { continueTo, openPlan } from './drive.ts';
import { press, tabTo } from './keyboard.ts';
import { codeOf, type OwnApp, postCode, startOwnApp } from './own-app.ts';
import { setStage } from './stage.ts';

const stage = setStage({ viewport: { width: 1440, height: 900 } });
let app: OwnApp;

beforeAll(async () => {
  app = await startOwnApp();
});
afterAll(() => app?.close());

const USER = 'user@example.com';
const JOINS = { event_type: '$identify', user_id: USER, groups: { org_id: '15', sport: ['tennis', 'soccer'] } };

/** Requests in the list, newest first. */
function rows(page: Page): Locator {
  return page.getByRole('list', { name: /^Requests/ }).locator('> li > button');
}

async function watch(page: Page): Promise<void> {
  await openPlan(page, EXAMPLE, 'watch');
  await page.getByText('Watching', { exact: true }).waitFor();
}

/** Sends from outside of any browser, as a server does. */
function post(events: readonly Record<string, unknown>[], path = '/sandbox/2/httpapi'): Promise<Response> {
  return fetch(stage.server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ api_key: 'app0app0app0app0app0app0app0app0', events }),
  });
}

async function postMany(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await post([{ event_type: `Event ${at}`, user_id: `user-${at % 5}` }]);
}

test('the wizard’s own code, run with the real SDK in a page of another origin, turns the check list green', async () => {
  const { page, server } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await continueTo(page, 'watch');
  const change = page.getByRole('region', { name: 'The one change in your app' });
  await change.getByText(`serverUrl: '${server.url}/sandbox/2/httpapi'`).waitFor();
  await app.run(`${await codeOf(EXAMPLE, `${server.url}/sandbox`)}\namplitude.track('Report Created');`);
  await page.getByRole('heading', { name: 'Check list: 6 of 6 seen' }).waitFor();
  await page.getByText('All seen: your app sends the groups as planned.').waitFor();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(0);
  const texts = await rows(page).allTextContents();
  const told = texts.join('\n');
  expect(told).toContain('amplitude-ts 2.45.6');
  expect(told).toContain('user-level: org_id 15, sport tennis, soccer');
  expect(told).toContain(USER);
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/Check list: all 6 seen/);
  await expectAccessible(page, 'all seen');
  await page.reload();
  await page.getByRole('heading', { name: 'Check list: 6 of 6 seen' }).waitFor();
  expect(await change.getByLabel('Your app runs').isVisible()).toBe(false);
  expect(await rows(page).allTextContents()).toEqual(texts);
});

test('what is wrong is told with the reason and the line of code; a row opens to the full payload', async () => {
  const { page, server } = stage;
  await watch(page);
  await app.run(
    postCode(`${server.url}/sandbox/2/httpapi`, [
      { event_type: '$identify', user_id: USER, groups: { 'Org ID': '15' } },
      { event_type: 'Report Created', user_id: USER, group_properties: { seats: 1 }, event_properties: { deep: 'x' } },
    ]),
  );
  const item = page.getByRole('listitem').filter({ hasText: 'org_id as a user-level group' });
  await item.getByText('wrong', { exact: true }).waitFor();
  await item.getByText(/groups\.ts, line \d+/).waitFor();
  await item.getByRole('button', { name: 'Show the request' }).click();
  const payload = page.getByRole('region', { name: /^Request \d+: body/ });
  await payload.waitFor();
  expect(await payload.textContent()).toContain('"deep": "x"');
  expect(await payload.textContent()).not.toContain('app0app0');
  await page.getByText('Amplitude would drop this without a word').waitFor();
  await page.getByRole('region', { name: /^Answer to request/ }).waitFor();
  await expectAccessible(page, 'wrong, with an open row');
});

test('paused, the list stands still and says how many wait; filters narrow it down', async () => {
  const { page } = stage;
  await watch(page);
  await postMany(3);
  await expect.poll(() => rows(page).count()).toBe(3);
  await page.getByRole('button', { name: 'Pause' }).click();
  await post([JOINS]);
  await page.getByText('Paused: 1 request waits').waitFor();
  expect(await rows(page).count()).toBe(3);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => rows(page).first().textContent()).toContain('org_id 15');

  await page.getByLabel('Only with groups').check();
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.getByLabel('Only with groups').uncheck();
  await page.getByLabel('User or device').fill('user-1');
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.getByLabel('User or device').fill('nobody');
  await page.getByText('None of 4 requests fits the filter.').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Group type').selectOption('sport');
  await expect.poll(() => rows(page).count()).toBe(1);
});

test('of many requests few are in the page; what comes does not move what is read', async () => {
  const { page } = stage;
  await watch(page);
  await postMany(120);
  await page.getByText('120 requests.').waitFor();
  expect(await rows(page).count()).toBeLessThan(30);
  const list = page.locator('.window-list');
  await list.evaluate((element) => element.scrollTo(0, 3000));
  await expect.poll(() => rows(page).first().textContent()).not.toContain('Event 119');
  const seen = page.getByText('Event 80', { exact: true });
  const before = await seen.boundingBox();
  await post([{ event_type: 'Newest', user_id: USER }]);
  const button = page.getByRole('button', { name: '1 new request' });
  await button.waitFor();
  expect(await seen.boundingBox()).toEqual(before);
  await button.click();
  await expect.poll(() => rows(page).first().textContent()).toContain('Newest');
});

test('a wrong path is told with the right one, and requests without groups with the line to look at', async () => {
  const { page, server } = stage;
  await watch(page);
  await app.run(postCode(`${server.url}/sandbox/2/http`, [{ event_type: 'Report Created', user_id: USER }]));
  await page.getByText('Your app reaches the server, with a path that is no endpoint', { exact: true }).waitFor();
  const notice = page.locator('.notice', { hasText: 'no endpoint' });
  await notice.getByText('/sandbox/2/http', { exact: false }).first().waitFor();
  await notice.getByText('/sandbox/2/httpapi', { exact: true }).waitFor();
  await expectAccessible(page, 'wrong path');
  await post([{ event_type: 'Report Created', user_id: USER }]);
  await page.getByText('One request came, without groups').waitFor({ timeout: 15_000 });
  await page.getByText(/Look at groups\.ts, line \d+/).waitFor();
});

test('where nothing arrives the page helps, and a canary shows that the way is open', async () => {
  const { page } = stage;
  await watch(page);
  await page
    .getByText('Nothing has reached the sandbox from your app yet', { exact: true })
    .waitFor({ timeout: 15_000 });
  await page.getByText(/^curl 'http/).waitFor();
  await page.getByRole('button', { name: 'Send a canary from this page' }).click();
  await page.getByText(/^It arrived: server and stream work/).waitFor();
  await expect.poll(() => rows(page).first().textContent()).toContain('Canary');
  await page.getByRole('heading', { name: 'Check list: 0 of 6 seen' }).waitFor();
  await page.getByText('Nothing has reached the sandbox from your app yet', { exact: true }).waitFor();
  await expectAccessible(page, 'help with canary');
});

test('the state of the sandbox says where each property came from; emptying it empties the list in every tab', async () => {
  const { page, context } = stage;
  await watch(page);
  await post([JOINS]);
  await post([
    {
      event_type: '$groupidentify',
      user_id: USER,
      groups: { org_id: '15' },
      group_properties: { $set: { name: 'Acme Corp' } },
    },
  ]);
  await post([{ event_type: 'Report Created', user_id: USER }]);
  const state = page.getByRole('region', { name: 'What Amplitude would know' });
  await state.getByText('Groups, their properties').click();
  await state.getByText('name: "Acme Corp"').waitFor();
  await state.getByText(`Members: ${USER}. 1 event: Report Created`).first().waitFor();
  await expectAccessible(page, 'state');
  await state.getByRole('button', { name: /^by \$set at/ }).click();
  await page.getByRole('region', { name: /^Request \d+: body/ }).waitFor();

  const other = await context.newPage();
  await watch(other);
  await expect.poll(() => rows(other).count()).toBe(3);
  await other.getByRole('button', { name: 'Empty the sandbox and the list of requests' }).click();
  await other.getByRole('button', { name: 'Yes, empty both for good' }).click();
  for (const each of [page, other]) await each.getByText('No request yet.').waitFor();
  await page.getByRole('heading', { name: 'Check list: 0 of 6 seen' }).waitFor();
  await state.getByText('No groups yet.').waitFor();
});

test('while the server is away the page says so; it comes back by itself, with nothing doubled', async () => {
  const { page } = stage;
  await watch(page);
  await postMany(2);
  await expect.poll(() => rows(page).count()).toBe(2);
  const { url } = stage.server;
  await stage.server.close();
  await page.getByText('Reconnecting…', { exact: false }).waitFor();
  stage.server = await start({ host: '127.0.0.1', port: Number(new URL(url).port) });
  await post([JOINS]);
  await page.getByText('Watching', { exact: true }).waitFor({ timeout: 15_000 });
  await expect.poll(() => rows(page).count()).toBe(1);
  await expect.poll(() => rows(page).first().textContent()).toContain('org_id 15');
  stage.log.forgive();
});

test('passing on is off, is plainly labelled, reaches Amplitude once switched on, and is shown', async () => {
  const { page, amplitude } = stage;
  await watch(page);
  const box = page.getByRole('switch', { name: 'Also send every request on to Amplitude' });
  expect(await box.isChecked()).toBe(false);
  await page.getByText(/takes one of the 5 of that project for good/).waitFor();
  await post([JOINS]);
  expect(amplitude.requests).toHaveLength(0);
  await box.check();
  await page.getByText('Requests are passed on to Amplitude', { exact: true }).waitFor();
  await post([{ event_type: 'Report Created', user_id: USER }]);
  await expect.poll(() => amplitude.requests.length).toBe(1);
  await expect.poll(() => rows(page).first().textContent()).toContain('by Amplitude');
  await expectAccessible(page, 'passing on');
  await box.uncheck();
  await page.getByText('Requests are passed on to Amplitude', { exact: true }).waitFor({ state: 'detached' });
});

test('calls to Segment stand with what its destination sent for them', async () => {
  const { page, server } = stage;
  const plan = { ...EXAMPLE, source: 'segment', target: 'node' } as const;
  await openPlan(page, plan, 'watch');
  await page.getByText('Watching', { exact: true }).waitFor();
  await expect.poll(() => server.sandbox.destination()).toMatchObject({ mode: 'actions', mapping: {} });
  await fetch(`${server.url}/sandbox/segment/v1/group`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      writeKey: 'w',
      userId: USER,
      groupId: '15',
      traits: { group_type: 'org_id', group_value: '15', name: 'Acme Corp' },
    }),
  });
  await expect.poll(() => rows(page).count()).toBe(3);
  const [call, ...sent] = await rows(page).allTextContents();
  expect(call).toContain('Segment call: group');
  for (const each of sent) expect(each).toContain('Segment’s destination');
});

test('by keyboard alone: the change is copied, a row opened and left, the list paused', async () => {
  const { page } = stage;
  await watch(page);
  await postMany(12);
  await expect.poll(() => rows(page).count()).toBe(12);
  await page.getByRole('heading', { level: 1 }).focus();
  await press(page, page.getByRole('button', { name: 'Copy the change' }));
  await press(page, page.getByRole('button', { name: 'Pause' }), 'Space');
  await page.getByText('Paused: 0 requests wait').waitFor();
  await press(page, page.getByRole('button', { name: 'Pause' }), 'Space');
  await tabTo(page, rows(page).first());
  await page.keyboard.press('End');
  const last = rows(page).filter({ hasText: 'Event 0' });
  await expect.poll(() => last.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: /^Request \d+: body/ }).waitFor();
  expect(
    await rows(page)
      .filter({ hasText: /Event 1(?!\d)/ })
      .getAttribute('aria-expanded'),
  ).toBe('true');
});

test('narrow: nothing is wider than the page, and the check list stands above the requests', async () => {
  const { page } = stage;
  await page.setViewportSize({ width: 390, height: 844 });
  await watch(page);
  await post([JOINS]);
  await expect.poll(() => rows(page).count()).toBe(1);
  await rows(page).first().click();
  await page.getByRole('region', { name: /^Request \d+: body/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const above = await page.getByRole('heading', { name: /^Check list/ }).boundingBox();
  const below = await page.getByRole('heading', { name: 'Requests', exact: true }).boundingBox();
  expect(above?.y).toBeLessThan(below?.y ?? 0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('button', { name: 'Show the request' }).first().click();
  await expect.poll(async () => (await rows(page).first().boundingBox())?.y).toBeLessThan(844);
  await expectAccessible(page, 'narrow');
});

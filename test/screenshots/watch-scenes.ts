import type { Page } from 'playwright-core';
import { EXAMPLE } from '../example-plan.ts';
import { openPlan } from './open-plan.ts';
import type { Scene } from './scene.ts';

const USER = 'user@example.com';
const LIBRARY = 'amplitude-ts/2.45.6';

/** The events of an app, sent from outside of the page. */
async function post(page: Page, event: Record<string, unknown>, path = '/sandbox/2/httpapi'): Promise<void> {
  const events = [{ user_id: USER, library: LIBRARY, ...event }];
  await page.request.post(path, { data: { api_key: 'app0app0app0app0app0app0app0app0', events } });
}

async function watch(page: Page): Promise<void> {
  await openPlan(page, EXAMPLE, 'watch');
  await page.getByText('Watching', { exact: true }).waitFor();
}

async function asPlanned(page: Page): Promise<void> {
  await post(page, { event_type: '$identify', groups: { org_id: '15', sport: ['tennis', 'soccer'] } });
  await post(page, {
    event_type: '$groupidentify',
    groups: { org_id: '15' },
    group_properties: { $set: { name: 'Acme Corp' }, $add: { seats: 3 } },
  });
  await post(page, { event_type: 'Report Created' });
}

async function busy(page: Page): Promise<void> {
  for (let at = 0; at < 30; at += 1)
    await post(page, {
      event_type: ['Page Viewed', 'Report Created', 'Signed In'][at % 3],
      user_id: `user-${at % 7}@example.com`,
      ...(at % 2 === 0 ? { groups: { org_id: String(15 + (at % 3)) } } : { library: 'amplitude-python/1.2.0' }),
    });
  await asPlanned(page);
}

/** The step that watches, and what it can look like. */
export const WATCH_SCENES: readonly Scene[] = [
  { name: '5-watch', arrange: watch },
  {
    name: '5-watch-busy',
    arrange: async (page) => {
      await watch(page);
      await busy(page);
      await page.getByText('33 requests.').waitFor();
      await page.getByText('Groups, their properties, members and events').click();
      await page.getByText('seats: 3').waitFor();
    },
  },
  {
    name: '5-watch-wrong',
    arrange: async (page) => {
      await watch(page);
      await post(page, { event_type: '$identify', groups: { 'Org ID': '15' } });
      await post(page, { event_type: 'Report Created', group_properties: { seats: 1 } });
      await page.getByText('wrong', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: /Report Created/ }).click();
      await page.getByRole('region', { name: /^Answer to request/ }).waitFor();
    },
  },
  {
    name: '5-watch-done',
    arrange: async (page) => {
      await watch(page);
      await asPlanned(page);
      await page.getByText('All seen: your app sends the groups as planned.').waitFor();
    },
  },
  {
    name: '5-watch-help',
    arrange: async (page) => {
      await watch(page);
      await page
        .getByText('Nothing has reached the sandbox from your app yet', { exact: true })
        .waitFor({ timeout: 15_000 });
      await page.getByText('A phone, an emulator, a container, or https').click();
      await page.getByText(/^curl 'http/).waitFor();
    },
  },
];

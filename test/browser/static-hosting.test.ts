import { afterAll, beforeAll, expect, test } from 'vitest';
import { planToHash } from '../../src/plan/link.ts';
import { EXAMPLE } from '../example-plan.ts';
import { atStep, resultSays, send, sendTo } from './drive.ts';
import { startPlainHost } from './plain-host.ts';
import { setStage } from './stage.ts';

const stage = setStage();
let host: Awaited<ReturnType<typeof startPlainHost>>;

beforeAll(async () => {
  host = await startPlainHost();
});
afterAll(() => host.close());

async function openTest() {
  const page = await stage.browser.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()));
  await page.goto(`${host.url}/test${planToHash(EXAMPLE)}`);
  await atStep(page, 'test');
  return { page, complaints, asked };
}

test('without a server, the sandbox runs inside the page, and the relay is explained instead of offered', async () => {
  const { page, complaints, asked } = await openTest();
  expect(await page.getByRole('radio', { name: /relay/ }).count()).toBe(0);
  await page.getByText('The relay needs the local server').waitFor();
  expect(await page.getByRole('main').textContent()).toContain('inside this page');
  await send(page);
  await resultSays(page, 'All 3 requests were accepted');
  const knows = page.getByRole('region', { name: 'Result' });
  await knows.getByText('org_id = 15').waitFor();
  await page.getByRole('button', { name: 'Empty the sandbox' }).click();
  await knows.getByText('No groups yet.').waitFor();
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('without a server, tests still go to Amplitude straight from the browser', async () => {
  const { page, complaints } = await openTest();
  await sendTo(page, 'Amplitude');
  await send(page);
  await resultSays(page, 'All 3 requests were accepted');
  expect(stage.amplitude.requests).toHaveLength(3);
  expect(complaints).toEqual([]);
  await page.close();
});

test('without a server, the step that watches says what it needs', async () => {
  const page = await stage.browser.newPage();
  await page.goto(`${host.url}/watch${planToHash(EXAMPLE)}`);
  await atStep(page, 'watch');
  await page.getByText('Watching needs the local server').waitFor();
  await page.getByText('npm install && npm start', { exact: true }).waitFor();
  await page.close();
});

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { EXAMPLE } from '../example-plan.ts';
import { card, choose, KEY, openPlan, resultSays, send, sendTo } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();
const PATHS = ['/groupidentify', '/identify', '/2/httpapi'];
const US = 'api2.amplitude.com';
const EU = 'api.eu.amplitude.com';

const arrived = () => stage.amplitude.requests.filter(({ method }) => method === 'POST');

test('accepted: all three arrive once, in order, with the key', async () => {
  const { page, amplitude, project } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude');
  await send(page);
  const result = await resultSays(page, 'All 3 requests were accepted');
  expect(amplitude.requests.map(({ path }) => path)).toEqual(PATHS);
  for (const { body, host } of amplitude.requests) {
    expect(host).toContain(US);
    expect(body).toContain(KEY);
  }
  expect(project.state().groups.map(({ value }) => value)).toEqual(['15', 'tennis', 'soccer']);
  expect(await result.textContent()).toContain('Accounts add-on');
  expect(await page.getByText('Tests go to Amplitude').count()).toBe(1);
});

test('two of two are both', async () => {
  const { page } = stage;
  await openPlan(page, { ...EXAMPLE, groupProperties: [] }, 'test');
  await send(page);
  await resultSays(page, 'Both requests were accepted');
});

test('what cannot be undone stands beside Send, for Amplitude and not for the sandbox', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'test');
  expect(await page.getByText('This cannot be undone').count()).toBe(0);
  await choose(page, 'Where to?', 'Amplitude');
  await page.getByText('This cannot be undone').waitFor();
  const warning = page.locator('form').getByRole('listitem');
  const words = (await warning.allTextContents()).join('\n');
  expect(words).toContain('If “org_id” is new to the project');
  expect(words).toContain('can be overwritten later, but not removed');
  expect(words).toContain('Use the API key of a test project');
});

test('refused: one click on the other region keeps everything typed, and is accepted', async () => {
  const { page, amplitude } = stage;
  const known = createSandbox();
  const unknown = createSandbox({ knowsKey: () => false });
  stage.play = (request) => (new URL(request.url).host === EU ? known : unknown).fetch(request);
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude');
  await send(page);
  const result = await resultSays(page, 'This key is not known in the US region');
  expect(amplitude.requests).toHaveLength(1);
  expect(await result.getByRole('region', { name: 'The server’s answer' }).textContent()).toContain('invalid_api_key');
  expect(await result.textContent()).toContain('Not sent after that: Put the user into groups, Send an event.');
  await result.getByRole('button', { name: 'Try the EU region' }).click();
  await resultSays(page, 'All 3 requests were accepted');
  expect(amplitude.requests.slice(1).map(({ path }) => path)).toEqual(PATHS);
  expect(await page.getByLabel('API key', { exact: true }).inputValue()).toBe(KEY);
  expect(new URL(page.url()).searchParams.get('region')).toBe('eu');
  expect(known.state().groups).toHaveLength(3);
});

test('throttled: nothing is retried, and a countdown says when', async () => {
  const { page } = stage;
  stage.play = () => Response.json({ code: 429, error: 'Too many requests', eps_threshold: 30 }, { status: 429 });
  await page.clock.install();
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude');
  await choose(page, 'What?', 'Event test');
  await send(page);
  const result = await resultSays(page, 'Too many requests for this user or device');
  const countdown = result.getByText(/Amplitude wants a pause: \d+ s left/);
  await countdown.waitFor();
  await page.clock.fastForward(12_000);
  await expect
    .poll(async () => Number(/(\d+) s left/.exec((await countdown.textContent()) ?? '')?.[1]))
    .toBeLessThan(19);
  await page.clock.fastForward(60_000);
  await countdown.waitFor({ state: 'detached' });
  expect(arrived()).toHaveLength(1);
});

test('time-out: waiting ends, and it may have arrived', async () => {
  const { page } = stage;
  let answer = (_response: Response) => {};
  stage.play = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  await page.clock.install();
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude');
  await send(page);
  await expect.poll(() => arrived().length).toBe(1);
  await page.clock.fastForward(15_000);
  const result = await resultSays(page, 'No answer in time');
  expect(await result.textContent()).toContain('It may have arrived.');
  await page.clock.fastForward(60_000);
  expect(arrived()).toHaveLength(1);
  answer(new Response('success'));
});

test('cancelled: what was not fired stays unsent, and a double click sends once', async () => {
  const { page } = stage;
  let answer = (_response: Response) => {};
  stage.play = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude');
  await page.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await expect.poll(() => arrived().length).toBe(1);
  await page.getByRole('button', { name: 'Sending…' }).click();
  await page.getByLabel('API key', { exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Cancel' }).click();
  const result = await resultSays(page, 'Cancelled');
  expect(await result.textContent()).toContain('may have arrived');
  await pause(300);
  expect(arrived()).toHaveLength(1);
  answer(new Response('success'));
});

test('without a key, nothing is sent and the field says why', async () => {
  const { page, amplitude } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await choose(page, 'Where to?', 'Amplitude');
  await send(page);
  const field = page.getByLabel('API key', { exact: true });
  await page.getByText('Type the API key of the project to send to.').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await card(page, 'Where to?', 'Amplitude').isChecked()).toBe(true);
  expect(amplitude.requests).toEqual([]);
  await page.getByLabel('API key', { exact: true }).fill(KEY);
  await page.getByText('Type the API key of the project to send to.').waitFor({ state: 'detached' });
});

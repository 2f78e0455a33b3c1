import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { card, openPlan, resultSays, send, sendTo } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test('blocked by an extension: told apart from offline, and one click leads to the relay', async () => {
  const { page, amplitude, project } = stage;
  await page.route(/^https:\/\/api2?\.(eu\.)?amplitude\.com\//, (route) => route.abort('blockedbyclient'));
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude');
  await send(page);
  const result = await resultSays(page, 'Blocked on the way to Amplitude');
  expect(await result.textContent()).toContain('Your API key is not the reason.');
  expect(amplitude.requests).toEqual([]);
  await result.getByRole('button', { name: 'Use the local relay' }).click();
  expect(await card(page, 'Where to?', 'Amplitude, through the local relay').isChecked()).toBe(true);
  await send(page);
  await resultSays(page, 'All 3 requests were accepted');
  expect(project.state().groups).toHaveLength(3);
});

test('offline: nothing waits to be sent later', async () => {
  const { page, context, amplitude } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude');
  await context.setOffline(true);
  await send(page);
  await resultSays(page, 'No connection');
  await context.setOffline(false);
  await pause(500);
  expect(amplitude.requests).toEqual([]);
});

test('the connection to Amplitude breaks off: it is not said to have failed, and nothing is retried', async () => {
  const { page, amplitude } = stage;
  let sent = 0;
  await page.route(/amplitude\.com\/identify$/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    sent += 1;
    return route.abort('connectionreset');
  });
  await openPlan(page, { ...EXAMPLE, groupProperties: [] }, 'test');
  await sendTo(page, 'Amplitude');
  await send(page);
  const result = await resultSays(page, /^Sent, but the answer/);
  expect(await result.textContent()).toContain('It may have arrived.');
  expect(sent).toBe(1);
  expect(amplitude.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('the wizard’s own server is gone: the sandbox says so', async () => {
  const { page, server } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await page.waitForLoadState('networkidle');
  await server.close();
  await send(page);
  await resultSays(page, 'The wizard’s own server does not answer');
});

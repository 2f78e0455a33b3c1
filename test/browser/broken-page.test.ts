import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { atStep, card, choose, continueTo, KEY, openPlan, sendTo, settled } from './drive.ts';
import { hasFocus } from './keyboard.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test('code that cannot be loaded leaves no blank page: the answers can be saved, and a reload goes on', async () => {
  const { page, log } = stage;
  const steps = /\/assets\/steps-.*\.js$/;
  await page.route(steps, (route) => route.abort('failed'));
  await page.goto('/');
  await atStep(page, 'source');
  await choose(page, 'Way to send', 'SDK');
  await page.getByRole('heading', { name: 'A part of this page could not be loaded' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my answers' }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ source: 'sdk' });
  await page.unroute(steps);
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await atStep(page, 'source');
  expect(await card(page, 'Way to send', 'SDK').isChecked()).toBe(true);
  await continueTo(page, 'groups');
  log.forgive();
});

test('once the network is back, what could not be loaded is, without a reload and with the key still there', async () => {
  const { page, context, log } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await settled(page);
  await sendTo(page, 'Amplitude');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Share or import' }).click();
  const heading = page.getByRole('heading', { name: 'A part of this page could not be loaded' });
  await heading.waitFor();
  expect(await hasFocus(heading)).toBe(true);
  await page.getByRole('button', { name: 'Try again' }).click();
  await heading.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Continue to watch' }).click();
  await heading.waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await atStep(page, 'watch');
  await page.goBack();
  await atStep(page, 'test');
  expect(await page.getByLabel('API key', { exact: true }).inputValue()).toBe(KEY);
  log.forgive();
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { atStep, card, choose, continueTo } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test('code that cannot be loaded leaves no blank page: the answers can be saved, and a reload goes on', async () => {
  const { page, log } = stage;
  const steps = /\/assets\/steps-.*\.js$/;
  await page.route(steps, (route) => route.abort('failed'));
  await page.goto('/');
  await atStep(page, 'source');
  await choose(page, 'Way to send', 'SDK');
  await page.getByRole('heading', { name: 'This page broke' }).waitFor();
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

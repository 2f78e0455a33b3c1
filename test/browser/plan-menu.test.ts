import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { atStep, groupType, openPlan } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

async function openMenu(page: Page) {
  await page.getByRole('button', { name: 'Share or import' }).click();
  return page.getByRole('dialog', { name: 'Share or import a plan' });
}

async function exported(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('an exported plan is the plan of the contract, and importing it elsewhere gives the same answers', async () => {
  const { page, browser, server } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  await openMenu(page);
  const { name, text } = await exported(page, 'Download plan (JSON)');
  expect(name).toBe('plan.json');
  expect(JSON.parse(text)).toEqual({ ...EXAMPLE, event: expect.objectContaining({ type: 'Report Created' }) });

  const fresh = await browser.newContext({ baseURL: server.url });
  const other = await fresh.newPage();
  await other.goto('/');
  const menu = await openMenu(other);
  await menu
    .getByLabel('Plan file (JSON)')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await menu.waitFor({ state: 'detached' });
  await other.getByText('The plan is imported and has replaced your answers.').waitFor();
  await openMenu(other);
  expect((await exported(other, 'Download plan (JSON)')).text).toBe(text);
  await other.getByRole('button', { name: 'Close' }).click();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => new URL(other.url()).search).toBe('');
  await fresh.close();
});

test('the hand-over holds method, code and check list', async () => {
  const { page } = stage;
  await openPlan(page, { ...EXAMPLE, source: 'segment', target: 'analytics-js' }, 'code');
  await openMenu(page);
  const { name, text } = await exported(page, 'Download hand-over (Markdown)');
  expect(name).toBe('group-setup.md');
  for (const words of ['Segment', 'analytics.group(', 'Group Identify User', '- [ ]', 'Acme Corp'])
    expect(text).toContain(words);
});

test('problems of an imported plan are named by path, and the answers stay', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  const menu = await openMenu(page);
  const bad = { ...EXAMPLE, region: 'mars', groups: [{ type: 'org_id', values: [15] }], extra: 1 };
  await menu.getByLabel('Or paste it').fill(JSON.stringify(bad));
  await menu.getByRole('button', { name: 'Import plan' }).click();
  const alert = menu.getByRole('alert');
  await alert.waitFor();
  expect(await alert.locator('code').allTextContents()).toEqual(
    expect.arrayContaining(['region', 'groups[0].values[0]']),
  );
  expect(await alert.textContent()).toContain('Unknown member: extra.');
  expect(await alert.textContent()).toContain('Your answers are unchanged.');
  await menu.getByLabel('Or paste it').fill('{"version": 1,');
  await menu.getByRole('button', { name: 'Import plan' }).click();
  await expect.poll(() => alert.textContent()).toMatch(/This is not JSON. Line \d+, column \d+: /);
  await menu.getByRole('button', { name: 'Close' }).click();
  expect(await groupType(page).getByLabel('Group type', { exact: true }).inputValue()).toBe('org_id');
});

test('an unfinished plan says what is missing instead of exporting; starting over can be taken back', async () => {
  const { page } = stage;
  await page.goto('/groups?source=sdk&target=browser');
  await atStep(page, 'groups');
  const unfinished = await openMenu(page);
  expect(await unfinished.textContent()).toContain('Group type is missing.');
  await page.keyboard.press('Escape');
  await openPlan(page, EXAMPLE, 'groups');
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: 'Clear all answers' }).click();
  await atStep(page, 'source');
  await page.getByRole('button', { name: 'Take the answers back' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('source')).toBe('sdk');
});

test('every button of the dialog has a name of its own', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: 'Copy link' }).waitFor();
  const buttons = await menu.getByRole('button').all();
  const names = await Promise.all(
    buttons.map(async (button) => (await button.getAttribute('aria-label')) ?? (await button.textContent())),
  );
  expect(names).toContain('Copy JSON of the plan');
  expect(new Set(names).size).toBe(names.length);
});

test('an imported plan takes the notice on a link away, which was about other answers', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  const notice = page.getByText('This plan came with the link.');
  await notice.waitFor();
  const menu = await openMenu(page);
  await menu.getByLabel('Or paste it').fill(JSON.stringify({ ...EXAMPLE, region: 'eu' }));
  await menu.getByRole('button', { name: 'Import plan' }).click();
  await page.getByText('The plan is imported').waitFor();
  expect(await notice.count()).toBe(0);
});

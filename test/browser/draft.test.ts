import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { addProperty, atStep, card, choose, continueTo, groupType, KEY, nameGroup, sendTo } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

async function toGroups(): Promise<void> {
  const { page } = stage;
  await page.goto('/');
  await atStep(page, 'source');
  await choose(page, 'Way to send', 'SDK');
  await continueTo(page, 'groups');
}

const values = () =>
  groupType(stage.page)
    .getByRole('textbox')
    .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));

test('a reload in the middle keeps every answer, and neither the key nor the way out to Amplitude', async () => {
  const { page } = stage;
  await toGroups();
  await choose(page, 'Where is your Amplitude project?', 'EU data residency');
  await nameGroup(page, 'org_id', ' 007');
  await addProperty(groupType(page), 'seats', '3', 'add');
  await page.reload();
  await atStep(page, 'groups');
  expect(await values()).toEqual(['org_id', ' 007', 'seats', '3']);
  expect(await groupType(page).getByLabel('Operation 1', { exact: true }).inputValue()).toBe('$add');
  expect(await card(page, 'Where is your Amplitude project?', 'EU data residency').isChecked()).toBe(true);
  await continueTo(page, 'code');
  await continueTo(page, 'test');
  await sendTo(page, 'Amplitude');
  await page.reload();
  await atStep(page, 'test');
  expect(await card(page, 'Where to?', 'Sandbox').isChecked()).toBe(true);
  await choose(page, 'Where to?', 'Amplitude');
  expect(await page.getByLabel('API key', { exact: true }).inputValue()).toBe('');
  expect(await page.content()).not.toContain(KEY);
});

test('Back and Forward go through the steps, and answers stay', async () => {
  const { page } = stage;
  await toGroups();
  await nameGroup(page, 'org_id', '15');
  await continueTo(page, 'code');
  await page.goBack();
  await atStep(page, 'groups');
  expect(await values()).toEqual(['org_id', '15']);
  await page.goBack();
  await atStep(page, 'source');
  expect(await card(page, 'Way to send', 'SDK').isChecked()).toBe(true);
  await page.goForward();
  await page.goForward();
  await atStep(page, 'code');
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await atStep(page, 'groups');
});

test('a draft is written at the last moment, too', async () => {
  const { page } = stage;
  await toGroups();
  await groupType(page).getByLabel('Group type', { exact: true }).fill('workspace');
  await page.goto('about:blank');
  await page.goBack();
  await atStep(page, 'groups');
  expect(await values()).toEqual(['workspace', '']);
});

test.each([
  ['no JSON', '{"source": "sdk', 'it is not JSON'],
  ['another shape', '{"source":"sdk","groups":7}', 'is not as it should be'],
])('a corrupt draft (%s) says so, offers the old text, and lets one go on', async (_, draft, reason) => {
  const { page } = stage;
  await page.addInitScript((text) => {
    if (sessionStorage.getItem('planted') === null) localStorage.setItem('group-setup-wizard:draft', text);
    sessionStorage.setItem('planted', 'yes');
  }, draft);
  await page.goto('/');
  await atStep(page, 'source');
  const notice = page.getByText(/Your answers from an earlier visit cannot be read/);
  expect(await notice.textContent()).toContain(reason);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the old text' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe(draft);
  await page.getByRole('button', { name: 'Forget it' }).click();
  await notice.waitFor({ state: 'detached' });
  await choose(page, 'Way to send', 'SDK');
  await continueTo(page, 'groups');
  await page.reload();
  await atStep(page, 'groups');
  expect(await notice.count()).toBe(0);
});

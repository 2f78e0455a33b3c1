import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { atStep, card, choose, continueTo, groupType, openPlan } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test('another source keeps what applies, says what is dropped, and forgets nothing', async () => {
  const { page } = stage;
  await openPlan(page, { ...EXAMPLE, target: 'node' }, 'source');
  await choose(page, 'Way to send', 'Group Identify');
  const dropped = page.getByText('Group Identify cannot send everything you answered for SDK');
  await dropped.waitFor();
  expect(await page.getByRole('main').textContent()).toContain('(user-level group)');
  await continueTo(page, 'groups');
  expect(await groupType(page).getByLabel('Group value', { exact: true }).inputValue()).toBe('15');
  expect(await page.getByLabel('User ID').count()).toBe(0);
  await continueTo(page, 'code');
  expect(await page.getByRole('region', { name: /^Code of / }).textContent()).toContain('Acme Corp');
  await page.getByRole('link', { name: /^Source/ }).click();
  await atStep(page, 'source');
  await choose(page, 'Way to send', 'SDK');
  expect(await card(page, 'Which SDK?', 'Node SDK').isChecked()).toBe(true);
  expect(await dropped.count()).toBe(0);
  await continueTo(page, 'groups');
  expect(await page.getByLabel('User ID').inputValue()).toBe('user@example.com');
  expect(await groupType(page, 2).getByRole('textbox').count()).toBe(3);
});

test('what a source cannot express is explained, not offered', async () => {
  const { page } = stage;
  await openPlan(page, { ...EXAMPLE, source: 'identify-api', target: 'curl' }, 'groups');
  expect(await page.getByRole('group', { name: 'How long does membership last?' }).count()).toBe(0);
  expect(await page.getByText('Membership lasts until you overwrite it').count()).toBe(1);
  await page.goto('about:blank');
  await openPlan(page, { ...EXAMPLE, source: 'segment', target: 'node' }, 'groups');
  const operations = groupType(page).getByLabel('Operation 1', { exact: true }).getByRole('option');
  expect(await operations.allTextContents()).not.toContain('add');
});

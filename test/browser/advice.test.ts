import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { groupType, openPlan } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test('a fix is made with one click; the focus goes to the field, and unfinished rows stay', async () => {
  const { page } = stage;
  const plan = {
    ...EXAMPLE,
    groups: [
      { type: 'org_id', values: ['o-1'] },
      { type: 'Org ID', values: ['o-2'] },
    ],
    groupProperties: [],
  };
  await openPlan(page, plan, 'groups');
  const second = groupType(page, 2);
  await second.getByRole('button', { name: 'Add a property' }).click();
  await second.getByLabel('Value 1', { exact: true }).fill('unfinished');
  await page.getByRole('button', { name: 'Use “org_id” for both' }).click();
  await expect.poll(() => page.getByRole('region', { name: /^Group type/ }).count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-groups.0.type');
  const values = groupType(page, 1).getByLabel('Group value', { exact: true });
  expect(await values.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(['o-1', 'o-2']);
  expect(await groupType(page, 1).getByLabel('Value 1', { exact: true }).inputValue()).toBe('unfinished');
});

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { largestPlan } from '../budgets/largest-plan.ts';
import { atStep, groupType, openPlan } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();
const PROPERTIES = 1000;

function lastProperty(page: Page): Locator {
  return groupType(page, 5).getByLabel('Property 100', { exact: true }).last();
}

/** Scrolls on as long as rows that are drawn on the way down are not as high as the place that was kept for them. */
async function fillAtTheEnd(page: Page, field: Locator, text: string): Promise<void> {
  const fill = async () => {
    await page.getByRole('button', { name: 'Add a group type' }).scrollIntoViewIfNeeded();
    await field.fill(text, { timeout: 1000 }).catch(() => undefined);
    return (await field.count()) === 1 ? field.inputValue({ timeout: 1000 }).catch(() => undefined) : undefined;
  };
  await expect.poll(fill, { timeout: 20_000 }).toBe(text);
}

test('of a thousand properties only those near the screen are drawn, and the last can be scrolled to and changed', async () => {
  const { page } = stage;
  await openPlan(page, largestPlan(PROPERTIES), 'groups');
  const rows = page.getByLabel(/^Property \d+$/);
  await rows.first().waitFor();
  await expect.poll(() => rows.count()).toBeLessThan(150);

  const last = lastProperty(page);
  await fillAtTheEnd(page, last, 'changed_at_the_end');
  await page.getByLabel('User ID').focus();
  await expect.poll(() => last.count()).toBe(0);
  await page.reload();
  // A reload puts the page back where it was, sooner or later; only then is the end where it was sought.
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: 'Add a group type' }).scrollIntoViewIfNeeded();
      return last.inputValue({ timeout: 500 });
    })
    .toBe('changed_at_the_end');
});

test('rows that went out of sight with the focus in them are taken away once it leaves them', async () => {
  const { page } = stage;
  await openPlan(page, largestPlan(PROPERTIES), 'groups');
  const last = lastProperty(page);
  await fillAtTheEnd(page, last, 'changed_at_the_end');
  await page.evaluate(() => scrollTo(0, 0));
  // The rows that stood beside them show that the page has looked.
  await expect.poll(() => groupType(page, 5).getByLabel('Property 80', { exact: true }).last().count()).toBe(0);
  await expect.poll(() => last.count()).toBe(1);
  await page.getByLabel('User ID').focus();
  await expect.poll(() => last.count()).toBe(0);
});

test('Tab goes from row to row to the end, though rows are drawn on the way', async () => {
  const { page } = stage;
  await openPlan(page, largestPlan(300), 'groups');
  const group = groupType(page, 1);
  await group.getByLabel('Property 1', { exact: true }).first().focus();
  for (let place = 1; place < 30; place += 1)
    while (
      !(await group
        .getByLabel(`Property ${place + 1}`, { exact: true })
        .first()
        .evaluate((row) => row === document.activeElement))
    )
      await page.keyboard.press('Tab');
  expect(await group.getByLabel('Property 30', { exact: true }).first().inputValue()).toBe('property_29');
});

test('the summary of errors leads to a field that was out of sight', async () => {
  const { page } = stage;
  await openPlan(page, largestPlan(PROPERTIES), 'groups');
  const last = lastProperty(page);
  await fillAtTheEnd(page, last, '');
  await page.getByRole('button', { name: 'Continue to code' }).click();
  await page.getByRole('link', { name: 'Property name is missing.' }).click();
  await expect.poll(() => last.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await last.getAttribute('aria-invalid')).toBe('true');
});

test('Enter in a row goes on to the next step', async () => {
  const { page } = stage;
  await openPlan(page, largestPlan(10), 'groups');
  await page.getByLabel('Property 1', { exact: true }).first().press('Enter');
  await atStep(page, 'code');
});

test('a long line of long code can be scrolled to its end', async () => {
  const { page } = stage;
  const plan = largestPlan(300);
  plan.groupProperties[0]?.operations.unshift({ operation: '$set', property: 'note', value: 'x'.repeat(400) });
  await openPlan(page, plan, 'groups');
  const code = page.getByRole('region', { name: /^Code of/ });
  await code.waitFor();
  const reach = () => code.evaluate((box) => box.scrollWidth - box.clientWidth);
  await expect.poll(reach).toBeGreaterThan(1000);
});

import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { atStep, card, groupType, openPlan, resultSays } from './drive.ts';
import { hasFocus, press, tabTo, typeInto } from './keyboard.ts';
import { setStage } from './stage.ts';

const stage = setStage();

async function focusIsOn(control: Parameters<typeof hasFocus>[0]): Promise<void> {
  await expect.poll(() => hasFocus(control), { timeout: 4_000 }).toBe(true);
}

test('HTTP API, from the first screen to an accepted test, by keyboard alone', async () => {
  const { page, server } = stage;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const summary = page.getByRole('alert').locator('..');
  await page.goto('/');
  await atStep(page, 'source');

  await press(page, button('Continue to groups'));
  await focusIsOn(summary);
  expect(await page.title()).toMatch(/^Error: Step 1 of 5/);
  await press(page, summary.getByRole('link', { name: 'Choose how you send data.' }));
  await focusIsOn(card(page, 'Way to send', 'SDK'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await card(page, 'Way to send', 'HTTP API').isChecked()).toBe(true);
  await press(page, button('Continue to groups'));

  await focusIsOn(await atStep(page, 'groups'));
  await press(page, button('Continue to code'));
  await focusIsOn(summary);
  const messages = await summary.getByRole('link').allTextContents();
  expect(messages).toContain('Group type is missing.');
  for (const message of messages) expect(await page.getByText(message).count()).toBeGreaterThan(1);
  await press(page, summary.getByRole('link', { name: 'Group type is missing.' }));
  const group = groupType(page);
  await focusIsOn(group.getByLabel('Group type', { exact: true }));
  await page.keyboard.insertText('org_id');
  await typeInto(page, group.getByLabel('Group value', { exact: true }), '15');
  await press(page, group.getByRole('button', { name: 'Add a property' }), 'Space');
  await focusIsOn(group.getByLabel('Property 1', { exact: true }));
  await page.keyboard.insertText('name');
  await typeInto(page, group.getByLabel('Value 1', { exact: true }), 'Acme Corp');
  await typeInto(page, page.getByLabel('Event name'), 'Report Created');
  await page.keyboard.press('Enter');

  await focusIsOn(await atStep(page, 'code'));
  await tabTo(page, page.getByRole('tab', { name: 'Code' }));
  await page.keyboard.press('ArrowRight');
  await focusIsOn(page.getByRole('tab', { name: 'On the wire', selected: true }));
  await press(page, page.getByRole('link', { name: 'Continue to test' }));

  await focusIsOn(await atStep(page, 'test'));
  await press(page, button('Send'));
  const result = await resultSays(page, /accepted/);
  await focusIsOn(result.getByRole('heading').first());
  expect(server.sandbox.state().groups).toEqual([
    { type: 'org_id', value: '15', properties: [{ property: 'name', value: 'Acme Corp' }], members: [], events: 1 },
  ]);
});

test('the dialog keeps the focus, and Escape gives it back', async () => {
  const { page } = stage;
  await page.goto('/');
  await atStep(page, 'source');
  const opener = page.getByRole('button', { name: 'Share or import' });
  await press(page, opener, 'Space');
  const dialog = page.getByRole('dialog', { name: 'Share or import a plan' });
  await dialog.waitFor();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName);
    expect(['DIALOG', 'BODY']).toContain(outside);
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(false);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focusIsOn(opener);
});

test('in the code step, Tab goes through what is done first, first', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'code');
  const install = page.getByRole('button', { name: 'Copy the install command' });
  await install.focus();
  await page.keyboard.press('Tab');
  await focusIsOn(page.getByRole('tab', { name: 'Code' }));
});

test('while the code of a step loads, the focus stays on the page', async () => {
  const { page } = stage;
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.goto('/');
  await atStep(page, 'source');
  await page.route(/\/assets\/steps-/, async (route) => {
    await held;
    await route.continue();
  });
  await card(page, 'Way to send', 'SDK').check();
  await press(page, page.getByRole('button', { name: 'Continue to groups' }));
  await focusIsOn(page.getByRole('main'));
  arrive();
  await focusIsOn(await atStep(page, 'groups'));
});

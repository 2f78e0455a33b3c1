import { expect, test } from 'vitest';
import { planToHash } from '../../src/plan/link.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { EXAMPLE } from '../example-plan.ts';
import { atStep, choose, groupType, KEY, nameGroup, openPlan } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage({ permissions: ['clipboard-read', 'clipboard-write'] });

const HOSTILE: Plan = {
  ...EXAMPLE,
  source: 'segment',
  target: 'node',
  region: 'eu',
  groups: [{ type: '__proto__', values: ['it’s “15” </script>', '007'] }],
  groupProperties: [],
  segment: { destination: 'classic', groupTypeTrait: 'kind', groupValueTrait: 'which one' },
};

test('a copied link restores the plan in a fresh profile, without the key', async () => {
  const { page, browser, server } = stage;
  await openPlan(page, HOSTILE, 'groups');
  await page.getByRole('button', { name: 'Share or import' }).click();
  await page.getByRole('button', { name: /^Copy link/ }).click();
  await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(`${server.url}/code#plan=`)).toBe(true);

  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(link);
  await atStep(other, 'code');
  expect(await other.getByText('The API key did not: it never travels.').count()).toBe(1);
  const { searchParams } = new URL(other.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    source: 'segment',
    target: 'node',
    region: 'eu',
    destination: 'classic',
  });
  await other.getByRole('link', { name: 'Back', exact: true }).click();
  await atStep(other, 'groups');
  const boxes = await groupType(other)
    .getByRole('textbox')
    .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
  expect(boxes).toEqual(['__proto__', 'it’s “15” </script>', '007']);
  expect(await other.getByLabel('Trait with the group value').inputValue()).toBe('which one');
  expect(await other.content()).not.toContain(KEY);
  await fresh.close();
});

test('a link over answers of one’s own can be taken back', async () => {
  const { page } = stage;
  await page.goto('/');
  await choose(page, 'Way to send', 'Identify API');
  await page.getByRole('button', { name: 'Continue to groups' }).click();
  await atStep(page, 'groups');
  await nameGroup(page, 'mine', '1');
  await page.goto('about:blank');
  await openPlan(page, EXAMPLE, 'groups');
  await page.getByRole('button', { name: 'Back to my answers' }).click();
  await expect.poll(() => groupType(page).getByLabel('Group type', { exact: true }).inputValue()).toBe('mine');
});

test('a broken link says what is wrong, and the wizard goes on', async () => {
  const { page } = stage;
  const broken = [planToHash(EXAMPLE).slice(0, 90), '#plan=§§§', '#plan=', `#plan=${btoa('{"version":2}')}`];
  for (const hash of broken) {
    await page.goto(`/code${hash}`);
    await atStep(page, 'source');
    const notice = await page.getByText(/^The plan in this link cannot be used\./).textContent();
    expect(notice).toMatch(/not copied whole|version must be 1/);
    expect(notice).toContain('go on with your own answers');
    expect(new URL(page.url()).hash).toBe('');
  }
});

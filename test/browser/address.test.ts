import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { atStep, card, openPlan } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const UNKNOWN = [
  ['/groups?source=carrier-pigeon', 'names a source that does not exist: “carrier-pigeon”'],
  ['/source?source=sdk&target=cobol', 'SDK has no target “cobol”'],
  ['/source?source=sdk&region=mars', 'names a region that does not exist: “mars”'],
  ['/source?source=segment&destination=__proto__', 'destination that does not exist: “__proto__”'],
] as const;

test('choices in the address that do not exist are named, and the wizard goes on', async () => {
  const { page } = stage;
  for (const [address, words] of UNKNOWN) {
    await page.goto(address);
    await atStep(page, 'source');
    const notice = page.getByText(words);
    expect(await notice.textContent()).toContain('answers are kept');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await notice.waitFor({ state: 'detached' });
  }
});

test('one who has chosen is not sent to choose by an address that names nothing', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.goto('/groups?source=sdk&target=cobol');
  await atStep(page, 'groups');
  expect(await page.getByText('SDK has no target “cobol”').textContent()).toBe(
    'SDK has no target “cobol”. Your own answers are kept.',
  );
});

test('a path that runs ahead of the answers leads to the first unanswered step', async () => {
  const { page } = stage;
  await page.goto('/test');
  await atStep(page, 'source');
  expect(new URL(page.url()).pathname).toBe('/source');
  for (const path of ['/test', '/watch']) {
    await page.goto(`${path}?source=sdk&target=node`);
    await atStep(page, 'groups');
  }
  expect(new URL(page.url()).pathname).toBe('/groups');
  await page
    .getByRole('navigation', { name: 'Progress' })
    .getByRole('link', { name: /Source/ })
    .click();
  await atStep(page, 'source');
  expect(await card(page, 'Which SDK?', 'Node SDK').isChecked()).toBe(true);
});

test('the address holds step and choices, and nothing typed', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  const { pathname, search } = new URL(page.url());
  expect(pathname + search).toBe('/groups?source=sdk&target=browser&region=us');
});

test('an address that leads nowhere says so on a page with a way back', async () => {
  const { page } = stage;
  const answer = await page.goto('/nowhere');
  expect(answer?.status()).toBe(404);
  await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/nowhere');
  await page.getByRole('link', { name: 'Go to the wizard' }).click();
  await atStep(page, 'source');
});

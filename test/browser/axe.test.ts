import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { expectAccessible } from './axe.ts';
import {
  atStep,
  choose,
  continueTo,
  groupType,
  openPlan,
  reopen,
  resultSays,
  send,
  sendTo,
  showRequests,
} from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage({ viewport: { width: 1280, height: 800 } });

test('source: untouched, with the error, and with everything open', async () => {
  const { page } = stage;
  await page.goto('/');
  await atStep(page, 'source');
  await expectAccessible(page, 'untouched');
  await page.getByRole('button', { name: 'Continue to groups' }).click();
  await page.getByRole('alert').waitFor();
  await expectAccessible(page, 'error');
  await page.getByText('Not sure? One question helps').click();
  await choose(page, 'Can a user leave the group', 'Yes');
  await choose(page, 'Way to send', 'Segment');
  await page.getByRole('region', { name: /^Code of / }).waitFor();
  await expectAccessible(page, 'Segment, with help');
});

test('groups: with errors, filled with advice, and event-level', async () => {
  const { page } = stage;
  await page.goto('/groups?source=sdk&target=browser');
  await atStep(page, 'groups');
  await page.getByRole('button', { name: 'Continue to code' }).click();
  await page.getByRole('alert').waitFor();
  await expectAccessible(page, 'errors');
  await openPlan(page, { ...EXAMPLE, membership: 'event', user: { userId: 'abc' } }, 'groups');
  await groupType(page, 2).getByLabel('Group type', { exact: true }).fill('Org ID');
  await page.getByRole('heading', { name: /two group types to Amplitude/ }).waitFor();
  await expectAccessible(page, 'advice');
});

test('code: every view, and what is asked for with the key', async () => {
  const { page } = stage;
  await openPlan(page, { ...EXAMPLE, source: 'identify-api', target: 'curl' }, 'code');
  for (const name of ['Code', 'On the wire', 'What changes']) {
    await page.getByRole('tab', { name }).click();
    await expectAccessible(page, name);
  }
  await page.getByText('Copy the code with your key in it').click();
  await page.getByRole('button', { name: 'Copy with my key' }).click();
  await page.getByText('Type the API key to copy the code with it.').waitFor();
  await expectAccessible(page, 'key missing');
});

test('test: before a send, with warnings, accepted, refused, with the history open', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await showRequests(page);
  await page.getByText('See what failures look like').click();
  await page.getByLabel('The sandbox answers').waitFor();
  await expectAccessible(page, 'before');
  await send(page);
  await resultSays(page, /accepted/);
  await page.getByRole('heading', { name: 'What the sandbox knows now' }).waitFor();
  await reopen(page, 'accepted (200)');
  await expectAccessible(page, 'accepted, history open');
  stage.play = () => new Response('invalid_api_key', { status: 400 });
  await sendTo(page, 'Amplitude');
  await page.getByText('This cannot be undone').waitFor();
  await send(page);
  await resultSays(page, /not known/);
  await expectAccessible(page, 'refused, with warnings');
});

test('the dialog, with problems of an import', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  await continueTo(page, 'code');
  await page.getByRole('button', { name: 'Share or import' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Or paste it').fill('{"version":2}');
  await dialog.getByRole('button', { name: 'Import plan' }).click();
  await dialog.getByRole('alert').waitFor();
  await expectAccessible(page, 'dialog');
});

test('check: a result that is stale can still be read', async () => {
  const { page } = stage;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/check');
    await page.getByRole('button', { name: 'cURL command' }).click();
    await page.getByRole('heading', { name: 'Corrected' }).waitFor();
    await page.getByLabel('What you send').press('End');
    await page.keyboard.type(' ');
    await page.getByText('The text was changed since').waitFor();
    const stale = page.getByRole('region', { name: 'Result' }).locator('> :not(.notice)').first();
    expect(await stale.evaluate((part) => getComputedStyle(part).filter)).toBe('grayscale(1)');
    // axe reckons with opacity, and knows nothing of filters, which leave light and dark as they are.
    await expectAccessible(page, `stale, ${colorScheme}`);
  }
});

test('Segment’s trial, as it stands and with what became of the call', async () => {
  const { page } = stage;
  await openPlan(page, { ...EXAMPLE, source: 'segment', target: 'node' }, 'test');
  await page.getByRole('region', { name: 'What Amplitude will get' }).waitFor();
  await expectAccessible(page, 'trial');
  await page.getByRole('button', { name: 'Send the call to the sandbox' }).click();
  await page.getByRole('heading', { name: 'What the sandbox knows now' }).waitFor();
  await page.getByText('Send the same groups without Segment').click();
  await page.getByRole('group', { name: 'Where to?' }).waitFor();
  await expectAccessible(page, 'trial, sent');
});

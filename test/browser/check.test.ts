import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { expectAccessible } from './axe.ts';
import { atStep, KEY, nameGroup, openPlan } from './drive.ts';
import { hasFocus } from './keyboard.ts';
import { setStage } from './stage.ts';
import { tracesIn } from './traces.ts';

const stage = setStage({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1280, height: 800 } });

const WRONG = `{"user_id":"user@example.com","event_type":"Report Created","groups":{"org_id":15}}`;
const CURL = `curl <https://api2.eu.amplitude.com/2/httpapi> \\
  --json '{"api_key":"${KEY}","Events":[${WRONG}]}'`;

const field = (page: Page) => page.getByLabel('What you send');
const result = (page: Page) => page.getByRole('region', { name: 'Result' });
const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Already sending? Paste it' });

const folder = mkdtempSync(join(tmpdir(), 'rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of rows; Playwright carries large texts slowly. */
function rowsFile(name: string, bytes: number): string {
  const rows = Array.from({ length: 1000 }, (_, at) =>
    JSON.stringify({ event_type: 'A', user_id: `user-${at}`, groups: at % 4 ? { org_id: at % 50 } : {}, time: at }),
  );
  const block = `${rows.join('\n')}\n`;
  const path = join(folder, name);
  writeFileSync(path, block.repeat(Math.ceil(bytes / block.length)));
  return path;
}

const choose = (page: Page, path: string) => page.getByLabel('Or choose a file').setInputFiles(path);

test('paste, see what is wrong and where, copy the corrected form, and go on with a plan of it', async () => {
  const { page, log } = stage;
  await page.goto('/');
  await atStep(page, 'source');
  await page.getByRole('link', { name: 'Paste it and see what it does' }).click();
  await heading(page).waitFor();
  expect(await hasFocus(heading(page))).toBe(true);
  await page.evaluate((text) => navigator.clipboard.writeText(text), CURL);
  await field(page).focus();
  await page.keyboard.press('Control+V');
  await result(page).getByRole('heading', { name: 'cURL for bash for /2/httpapi at api2.eu.amplitude.com' }).waitFor();
  for (const found of [/angle brackets/, /not where Amplitude takes data/, /“Events” is not read/])
    await result(page).getByText(found).first().waitFor();
  await result(page).getByText('The event Report Created counts for org_id 15').waitFor();

  await result(page)
    .getByRole('button', { name: /^Show .*“Events”/ })
    .click();
  expect(
    await field(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
  ).toBe('"Events"');
  await expectAccessible(page, 'with a result');
  await result(page).getByRole('button', { name: 'Copy corrected text' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      CURL.replace(/<|>/g, '')
        .replace('api2.eu', 'api.eu')
        .replace('Events', 'events')
        .replace(KEY, 'YOUR_API_KEY')
        .replace('15', '"15"'),
    );

  // The text is in its field and nowhere else, and nothing was asked for but the page's own files.
  expect((await tracesIn(page, KEY)).filter((place) => place !== 'fields' && place !== 'document')).toEqual([]);
  expect(await result(page).textContent()).not.toContain(KEY);
  expect(log.requests.filter((request) => request.method() !== 'GET' || request.url().includes(KEY))).toEqual([]);

  await page.getByRole('button', { name: 'Open as a plan' }).click();
  await atStep(page, 'groups');
  expect(await page.getByLabel('Group value', { exact: true }).first().inputValue()).toBe('15');
  expect(page.url()).toContain('source=http-api&target=curl&region=eu');
  await page.getByText('has replaced your answers').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await atStep(page, 'source');
});

test('Back to the wizard keeps the answers, and a reload keeps the page but not the text', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  await nameGroup(page, 'workspace', 'w-1');
  await page.getByRole('link', { name: 'Check' }).click();
  await heading(page).waitFor();
  await field(page).fill(CURL);
  await page.getByRole('link', { name: 'Back to the wizard' }).click();
  expect(await hasFocus(await atStep(page, 'groups'))).toBe(true);
  expect(await page.getByLabel('Group type', { exact: true }).first().inputValue()).toBe('workspace');
  await page.goBack();
  await page.reload();
  await heading(page).waitFor();
  expect(await field(page).inputValue()).toBe('');
  await expectAccessible(page, 'empty');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await result(page).getByText('There is nothing to check.').waitFor();
  await expectAccessible(page, 'nothing to check');
});

test('10 MB of rows are checked beside the page; a longer check can be cancelled, and the page answers meanwhile', async () => {
  const { page } = stage;
  await page.goto('/check');
  await heading(page).waitFor();
  const worker = page.waitForEvent('worker');
  await choose(page, rowsFile('events.ndjson', 10_000_000));
  expect((await worker).url()).toContain('check-worker');
  await page.getByText('events.ndjson').waitFor();
  await result(page)
    .getByRole('heading', { name: /^Events, one a line: \d+ rows$/ })
    .waitFor();
  await result(page)
    .getByText(/^[\d,]+ times$/)
    .first()
    .waitFor();
  await result(page)
    .getByText(/^\d+ of \d+ events count for no group/)
    .waitFor();
  await result(page).getByRole('heading', { name: 'Corrected rows, the first of them' }).waitFor();

  await page.getByRole('button', { name: 'Clear' }).click();
  await choose(page, rowsFile('more.ndjson', 60_000_000));
  const progress = page.getByRole('progressbar', { name: 'Checking…' });
  await progress.waitFor();
  await page.getByRole('button', { name: /^Colours: system/ }).click();
  await page.getByRole('button', { name: /^Colours: light/ }).waitFor();
  expect(await progress.count()).toBe(1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('The check was cancelled. The text is still there.').waitFor();
  expect(await result(page).count()).toBe(0);
  await expectAccessible(page, 'cancelled');
});

test('at 390 and at 320 pixels nothing scrolls sideways', async () => {
  const { page } = stage;
  await page.goto('/check');
  await field(page).fill(`${CURL}\n${'x'.repeat(300)}`);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await result(page).getByRole('heading', { name: 'Corrected' }).waitFor();
    expect(await hasFocus(result(page).getByRole('heading', { level: 2 }))).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

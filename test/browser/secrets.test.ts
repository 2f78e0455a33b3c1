import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { EXAMPLE } from '../example-plan.ts';
import { atStep, choose, continueTo, KEY, openPlan, reopen, resultSays, send, sendTo } from './drive.ts';
import { setStage } from './stage.ts';
import { tracesIn } from './traces.ts';

const stage = setStage({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Opens the part of the code step that takes the key. */
async function unfoldKey(page: Page): Promise<void> {
  await page.getByText('Copy the code with your key in it').click();
}

const keyField = (page: Page) => page.getByLabel('API key', { exact: true });

async function copied(page: Page, button: string | RegExp): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: button }).first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Everything the page gives away: link, JSON, Markdown, as a copy and as a file. */
async function exportsOf(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Share or import' }).click();
  const texts = [await copied(page, /^Copy link/)];
  for (const name of ['Download plan (JSON)', 'Download hand-over (Markdown)']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    texts.push(await readFile(await download.path(), 'utf8'));
  }
  await page.keyboard.press('Escape');
  return texts;
}

test('the key goes into the requests to Amplitude and the copy that was asked for, and nowhere else', async () => {
  const { page, context, log, server } = stage;
  const written: unknown[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(text) > 0);
  for (const name of ['log', 'error', 'warn', 'info'] as const)
    vi.spyOn(console, name).mockImplementation((...words) => written.push(...words));
  const refusing = createSandbox({ knowsKey: () => false });

  await openPlan(page, EXAMPLE, 'code');
  await unfoldKey(page);
  await keyField(page).fill(KEY);
  expect(await copied(page, 'Copy with my key')).toContain(KEY);
  const exported = await exportsOf(page);
  exported.push(await copied(page, /^Copy groups\.ts/));

  await continueTo(page, 'test');
  await send(page);
  await resultSays(page, 'All 3 requests were accepted');
  await sendTo(page, 'Amplitude');
  await send(page);
  await resultSays(page, 'All 3 requests were accepted');
  await choose(page, 'Where to?', 'Amplitude, through the local relay');
  await send(page);
  await resultSays(page, 'All 3 requests were accepted');
  // An answer that repeats the key.
  stage.play = (request) => refusing.fetch(request);
  await choose(page, 'What?', 'Event test');
  await send(page);
  await resultSays(page, 'This key is not known in the US region');
  exported.push(await copied(page, 'Copy as cURL'));
  await reopen(page, 'refused (400)');
  await page.waitForTimeout(400);

  expect(await tracesIn(page, KEY)).toEqual([]);
  expect(await page.content(), 'the markup of the page').not.toContain(KEY);
  const state = await (await context.request.get('/sandbox/state')).text();
  vi.restoreAllMocks();
  for (const text of [...exported, state, ...log.lines, ...written.map(String)]) expect(text).not.toContain(KEY);
  const carriers = log.requests.filter((request) =>
    `${request.url()} ${request.postData()} ${JSON.stringify(request.headers())}`.includes(KEY),
  );
  expect(carriers.map((request) => request.url().replace(server.url, ''))).toEqual([
    ...['/groupidentify', '/identify', '/2/httpapi'].map((path) => `https://api2.amplitude.com${path}`),
    ...['/groupidentify', '/identify', '/2/httpapi', '/2/httpapi'].map((path) => `/relay/us${path}`),
  ]);
});

test('“Remember in this tab” is the one exception: it outlives a reload, and Forget ends it', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'code');
  await unfoldKey(page);
  await keyField(page).fill(KEY);
  await page.getByLabel('Remember in this tab').check();
  expect(await tracesIn(page, KEY)).toEqual(['sessionStorage']);
  await page.reload();
  await atStep(page, 'code');
  await unfoldKey(page);
  expect(await keyField(page).inputValue()).toBe(KEY);
  await page.getByRole('button', { name: 'Forget' }).click();
  expect(await keyField(page).inputValue()).toBe('');
  expect(await tracesIn(page, KEY)).toEqual([]);
});

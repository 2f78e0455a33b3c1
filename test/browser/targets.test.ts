import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textOf } from '../../src/code/line.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { sourceOf } from '../../src/sources/registry.ts';
import type { Menu, Source, Target } from '../../src/sources/source.ts';
import { EXAMPLE } from '../example-plan.ts';
import { atStep, continueTo, openPlan } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage({ permissions: ['clipboard-read', 'clipboard-write'] });

/** HTTP clients write the same for every source that speaks HTTP; one stands for the three. */
const SOURCES = [sourceOf('sdk'), sourceOf('http-api'), sourceOf('segment')];

/** Finds a target by its title and chooses it with the keyboard. */
async function find(page: Page, { id, title }: Target, menu: Menu): Promise<void> {
  const name = menu.targets[id]?.package ?? '';
  await page.getByRole('searchbox', { name: 'Search by name or package' }).fill(title);
  await page.keyboard.press('Enter');
  const radio = page.getByRole('radio', { name: `${title} ${name}`.trim(), exact: true });
  await expect.poll(() => radio.isChecked(), { message: title }).toBe(true);
}

/** Copies and downloads each file of the code step, and compares it with the artifact's. */
async function takeFiles(page: Page, plan: Plan, source: Source, target: Target): Promise<void> {
  const { files } = artifactOf(plan, source, target, await loadFor(target, plan));
  expect(files.length, target.title).toBeGreaterThan(0);
  for (const { name, lines } of files) {
    const text = textOf(lines);
    const file = page.getByRole('region', { name, exact: true }).first();
    await expect.poll(() => file.locator('pre').textContent(), { message: target.title }).toBe(text);
    await file.getByRole('button', { name: /^Copy/ }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()), { message: target.title }).toBe(text);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      file.getByRole('button', { name: /^Download/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    expect(await readFile(await download.path(), 'utf8'), target.title).toBe(text);
  }
}

test.each(SOURCES)(
  '$title: every target is found by its title, chosen, shown, copied, downloaded',
  async (source) => {
    const { page } = stage;
    const common = { ...EXAMPLE, source: source.id, target: source.targets[0]?.id ?? '' };
    // Unity has no event-level groups; a plan of either kind does for the others.
    const plan: Plan = { ...common, membership: source.id === 'http-api' ? 'event' : 'user' };
    await openPlan(page, plan, 'source');
    const { menu } = await source.menu();
    for (const target of source.targets.toReversed()) {
      await find(page, target, menu);
      await continueTo(page, 'groups');
      await continueTo(page, 'code');
      await takeFiles(page, { ...plan, target: target.id }, source, target);
      await page.getByRole('link', { name: /^Source/ }).click();
      await atStep(page, 'source');
    }
  },
  120_000,
);

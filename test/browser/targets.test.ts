import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { textOf } from '../../src/code/line.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { sourceOf } from '../../src/sources/registry.ts';
import { EXAMPLE } from '../example-plan.ts';
import { continueTo, openPlan } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage({ permissions: ['clipboard-read', 'clipboard-write'] });

/** HTTP clients write the same for every source that speaks HTTP; one stands for the three. */
const SOURCES = [sourceOf('sdk'), sourceOf('http-api'), sourceOf('segment')];
const TARGETS = SOURCES.flatMap((source) => source.targets.map((target) => ({ source, target })));

test.each(TARGETS)(
  '$source.title, $target.title: found by its title, chosen, shown, copied, downloaded',
  async ({ source, target }) => {
    const { page } = stage;
    const other = source.targets.find(({ id }) => id !== target.id) ?? target;
    const kind = target.memberships?.[0] ?? (source.id === 'http-api' ? 'event' : 'user');
    const plan: Plan = { ...EXAMPLE, source: source.id, target: other.id, membership: kind };
    await openPlan(page, plan, 'source');

    const search = page.getByRole('searchbox', { name: 'Search by name or package' });
    const radio = page.getByRole('radio', { name: `${target.title} ${target.package ?? ''}`.trim(), exact: true });
    if (source.targets.length > 6) {
      await search.fill(target.title);
      await page.keyboard.press('Enter');
    } else await radio.check();
    await expect.poll(() => radio.isChecked()).toBe(true);
    await continueTo(page, 'groups');
    await continueTo(page, 'code');

    const artifact = artifactOf({ ...plan, target: target.id }, source, target, await target.load());
    expect(artifact.files.length).toBeGreaterThan(0);
    for (const { name, lines } of artifact.files) {
      const text = textOf(lines);
      const file = page.getByRole('region', { name, exact: true }).first();
      await expect.poll(() => file.locator('pre').textContent()).toBe(text);
      await file.getByRole('button', { name: /^Copy/ }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        file.getByRole('button', { name: /^Download/ }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
      expect(await readFile(await download.path(), 'utf8')).toBe(text);
    }
  },
);

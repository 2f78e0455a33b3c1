import { expect, test } from 'vitest';
import type { SandboxState } from '../../src/sandbox/state.ts';
import { atStep, choose, continueTo, resultSays, send } from './drive.ts';
import { CASES } from './source-cases.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test.each(CASES)('$title: from the first screen to an accepted test', async (plan) => {
  const { page, context } = stage;
  await page.goto('/');
  await atStep(page, 'source');
  await choose(page, 'Way to send', plan.source);
  for (const [question, title] of plan.choices) await choose(page, question, title);
  await continueTo(page, 'groups');
  await plan.answer(page);

  await continueTo(page, 'code');
  const code = await page.getByRole('region', { name: /^Code of / }).allTextContents();
  for (const piece of plan.code) expect(code.join('\n')).toContain(piece);
  const main = page.getByRole('main');
  const changes = main.locator('section', { has: page.getByRole('heading', { level: 3 }) }).getByRole('listitem');
  expect([...new Set(await changes.allTextContents())]).toEqual(plan.changes);
  for (const words of plan.says) await main.getByText(words).first().waitFor();

  await continueTo(page, 'test');
  if (plan.source === 'Segment') await page.getByText('Send the same groups without Segment').click();
  await send(page);
  await resultSays(page, /accepted/);
  const { state } = (await (await context.request.get('/sandbox/state')).json()) as { state: SandboxState };
  expect(state.groups).toEqual(plan.groups);
});

import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { choose, openPlan, resultSays, send } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage({ permissions: ['clipboard-read', 'clipboard-write'] });

test('every send of the session can be reopened, copied as cURL, and sent again', async () => {
  const { page, server } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await choose(page, 'What?', 'Group identify test');
  await send(page);
  await resultSays(page, 'The sandbox accepted it');
  await choose(page, 'What?', 'Event test');
  await page.getByRole('heading', { level: 1 }).press('Control+Enter');
  const item = page.getByRole('listitem').filter({ has: page.locator('time') });
  await expect.poll(() => item.count()).toBe(2);

  const first = item.last();
  await first.locator('summary').click();
  const request = first.getByRole('region', { name: /^Request of/ });
  expect(await request.first().textContent()).toContain(`POST ${server.url}/sandbox/groupidentify`);
  expect(await first.getByRole('region', { name: /^Answer to/ }).textContent()).toContain('success');
  await first.getByRole('button', { name: 'Copy as cURL' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('curl ');

  const seats = () => server.sandbox.state().groups[0]?.properties.find(({ property }) => property === 'seats')?.value;
  expect(seats()).toBe(3);
  await first.getByRole('button', { name: 'Send again' }).click();
  await expect.poll(() => item.count()).toBe(3);
  await expect.poll(seats).toBe(6);
});

import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { continueTo, openPlan, resultSays, send } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

// That no step violates the policy, nor asks another host, is checked after every test of this project: see stage.ts.

test('every step goes under the strict policy, from the server and in the page', async () => {
  const { page, context } = stage;
  await openPlan(page, EXAMPLE, 'groups');
  await continueTo(page, 'code');
  for (const name of ['On the wire', 'What changes', 'Code']) await page.getByRole('tab', { name }).click();
  await continueTo(page, 'test');
  await send(page);
  await resultSays(page, /accepted/);
  const headers = (await context.request.get('/test')).headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self' https://api2.amplitude.com https://api.eu.amplitude.com https://api.segment.io https://events.eu1.segmentapis.com",
      "frame-ancestors 'none'",
    ]),
  );
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy.startsWith(inPage ?? 'nothing')).toBe(true);
});

test('the policy holds: a script written into the page does not run, and other hosts cannot be asked', async () => {
  const { browser, server } = stage;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  const [ran, asked] = await page.evaluate(
    async (other) => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.head.append(script);
      const answer = await fetch(other).then(
        () => 'asked',
        () => 'kept',
      );
      return [document.title === 'ran', answer];
    },
    `${server.url.replace('127.0.0.1', 'localhost')}/favicon.svg`,
  );
  expect([ran, asked]).toEqual([false, 'kept']);
  await context.close();
});

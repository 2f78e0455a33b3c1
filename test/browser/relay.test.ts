import { expect, test } from 'vitest';
import { EXAMPLE } from '../example-plan.ts';
import { KEY, openPlan, resultSays, send, sendTo } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

test('through the relay: the page asks its own server, which asks Amplitude', async () => {
  const { page, amplitude, server, log } = stage;
  await openPlan(page, { ...EXAMPLE, region: 'eu' }, 'test');
  await sendTo(page, 'Amplitude, through the local relay');
  await send(page);
  await resultSays(page, 'All 3 requests were accepted');
  expect(amplitude.requests.map(({ path }) => path)).toEqual(['/eu/groupidentify', '/eu/identify', '/eu/2/httpapi']);
  for (const { body, headers } of amplitude.requests) {
    expect(body).toContain(KEY);
    expect(Object.keys(headers)).not.toContain('origin');
  }
  const asked = log.requests.filter((request) => request.method() === 'POST').map((request) => request.url());
  for (const url of asked) expect(url).toMatch(`${server.url}/relay/eu/`);
});

test('a page of another origin gets nothing through the relay', async () => {
  const { browser, amplitude, server } = stage;
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(server.url.replace('127.0.0.1', 'localhost'));
  const ask = (url: string) =>
    page.evaluate(
      (address) =>
        fetch(address, { method: 'POST', mode: 'no-cors', body: new URLSearchParams({ api_key: 'x' }) }).then(
          () => 'answered',
          () => 'kept away',
        ),
      `${url}/relay/us/identify`,
    );
  expect(await ask(server.url)).toBe('kept away');
  expect(amplitude.requests).toEqual([]);
  expect(await ask('')).toBe('answered');
  expect(amplitude.requests).toHaveLength(1);
  await context.close();
});

test('Amplitude out of reach of the relay: it says so, and that the key is not the reason', async () => {
  const { page, amplitude } = stage;
  stage.play = () => new Response(null, { status: 302, headers: { location: 'https://login.example/' } });
  await openPlan(page, EXAMPLE, 'test');
  await sendTo(page, 'Amplitude, through the local relay');
  await send(page);
  const result = await resultSays(page, 'The relay could not reach Amplitude');
  expect(await result.textContent()).toContain('Your API key is not the reason.');
  expect(amplitude.requests).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { FAULTS, type FaultId } from '../../src/sandbox/faults.ts';
import { EXAMPLE } from '../example-plan.ts';
import { choose, continueTo, openPlan, resultSays, send } from './drive.ts';
import { setStage } from './stage.ts';

const stage = setStage();

/** The heading of each failure, for an event. */
const TITLES: Record<Exclude<FaultId, 'slow'>, string | RegExp> = {
  'invalid-key': 'The sandbox did not accept the key',
  silenced: 'Events of this device are silenced',
  'html-400': 'A gateway refused it',
  403: 'Not allowed from here',
  413: 'Too large',
  429: 'Too many requests for this user or device',
  quota: 'The daily quota of this user or device is used up',
  500: 'The sandbox had a fault of its own',
  502: 'The sandbox had a fault of its own',
  503: 'The sandbox is not available',
  504: 'The sandbox had a fault of its own',
  cut: 'Sent, and the connection broke off',
};

test.each(['Event test', 'Identify test'])(
  'every fault of the sandbox is explained, and takes nothing in: %s',
  async (name) => {
    const { page, server } = stage;
    await openPlan(page, EXAMPLE, 'test');
    await choose(page, 'What?', name);
    await page.getByText('See what failures look like').click();
    let sent = 0;
    for (const { id } of FAULTS) {
      if (id === 'slow') continue;
      sent += 1;
      await page.getByLabel('The sandbox answers').selectOption(id);
      await send(page);
      await expect.poll(() => server.sandbox.reports().length).toBeGreaterThanOrEqual(sent);
      // The identify endpoints answer quota and pace alike.
      const title = id === 'quota' && name === 'Identify test' ? TITLES[429] : TITLES[id];
      const result = await resultSays(page, title);
      expect((await result.textContent())?.length).toBeGreaterThan(200);
      await page.getByRole('heading', { name: 'What the sandbox knows now' }).waitFor();
    }
    expect(server.sandbox.state()).toMatchObject({ groups: [], events: [] });
  },
);

test('a slow answer can be cancelled, and then the sandbox answers as before', async () => {
  const { page, server } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await page.getByText('See what failures look like').click();
  await page.getByLabel('The sandbox answers').selectOption('slow');
  await send(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await resultSays(page, 'Cancelled');
  await page.getByLabel('The sandbox answers').selectOption('as Amplitude would');
  await send(page);
  await resultSays(page, 'All 3 requests were accepted');
  expect(server.sandbox.state().groups).toHaveLength(3);
});

test('a send goes on while one looks at another step, and its answer is explained on return', async () => {
  const { page } = stage;
  await openPlan(page, EXAMPLE, 'test');
  await page.getByText('See what failures look like').click();
  await page.getByLabel('The sandbox answers').selectOption('slow');
  await send(page);
  await page.getByRole('link', { name: 'Back' }).click();
  await continueTo(page, 'test');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await resultSays(page, 'Cancelled');
});

import { expect, test } from 'vitest';
import { EVENT, NOW, postEvents, sandboxAt } from './asking.ts';

async function sandboxWith(reports: number, most = 1000) {
  const sandbox = sandboxAt({ limits: { reports: most } });
  for (let sent = 0; sent < reports; sent++) await postEvents(sandbox, [EVENT]);
  const idsAfter = (id: number, count = 1000) =>
    sandbox
      .log()
      .after(id, count)
      .map((report) => report.id - NOW);
  return { sandbox, idsAfter };
}

test('reads on after a report, part by part', async () => {
  const { idsAfter } = await sandboxWith(7);
  expect([idsAfter(NOW + 2, 3), idsAfter(NOW + 5, 3), idsAfter(NOW + 6, 3)]).toEqual([[3, 4, 5], [6], []]);
});

test('after a report that is not held come all that are', async () => {
  const { idsAfter } = await sandboxWith(7, 3);
  for (const id of [0, NOW + 1, NOW - 1, NOW + 99, -1]) expect(idsAfter(id)).toEqual([4, 5, 6]);
  expect(idsAfter(NOW + 4)).toEqual([5, 6]);
});

test('the newest ones', async () => {
  const { sandbox } = await sandboxWith(5);
  const log = sandbox.log();
  expect(log.latest(2).map(({ id }) => id - NOW)).toEqual([3, 4]);
  expect([log.latest(99).length, log.latest(0).length, log.newest, log.forgotten]).toEqual([5, 0, NOW + 4, 0]);
});

test('a reset begins another log, which knows after what', async () => {
  const { sandbox, idsAfter } = await sandboxWith(5, 3);
  let resets = 0;
  const stop = sandbox.onReset(() => resets++);
  expect([sandbox.log().startedAfter, sandbox.log().forgotten]).toEqual([0, 2]);
  sandbox.reset();
  const { newest, forgotten, startedAfter } = sandbox.log();
  expect([newest, forgotten, startedAfter, resets]).toEqual([null, 0, NOW + 4, 1]);
  await postEvents(sandbox, [EVENT]);
  expect(idsAfter(NOW + 4)).toEqual([5]);
  stop();
  sandbox.reset();
  expect(resets).toBe(1);
});

test('a sandbox that holds many lists them all', async () => {
  const { sandbox } = await sandboxWith(600);
  expect(sandbox.reports()).toHaveLength(600);
  expect(sandbox.state().forgotten.reports).toBe(0);
});

test('a batch of many events weighs more than its text, since it takes more memory', async () => {
  const sandbox = sandboxAt({ limits: { reportCharacters: 200_000 } });
  const events = Array.from({ length: 500 }, () => EVENT);
  for (let sent = 0; sent < 10; sent++) await postEvents(sandbox, events, '/batch');
  const reports = sandbox.reports();
  expect(reports.length).toBeGreaterThan(1);
  expect(JSON.stringify(reports).length).toBeLessThan(150_000);
});

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { EXAMPLE } from '../example-plan.ts';
import { BIN, runCli } from './run-cli.ts';

// Each test starts a process, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PLAN: Plan = { ...EXAMPLE, target: 'node', groups: [{ type: 'org_id', values: ['15'] }], groupProperties: [] };
const USER = { user_id: 'user@example.com' };
const SET = { ...USER, event_type: '$identify', groups: { org_id: '15' } };
const EVENT = { ...USER, event_type: 'Signed In' };

const children: { kill: () => void }[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

/** Has the command line watch a plan until it says where; what it prints is collected. */
async function startWatch(plan: Plan, args: string[], more: Record<string, string> = {}) {
  const env = { ...process.env, PORT: '0', HOST: '', ...more };
  const child = spawn(process.execPath, [BIN, 'watch', '-', ...args], { env });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(JSON.stringify(plan));
  const lines: string[] = [];
  const sandbox = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const address = /https?:\/\/127\.0\.0\.1:\d+\/sandbox/.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  const post = async (path: string, body: object) => {
    await fetch(sandbox + path, { method: 'POST', body: JSON.stringify(body) });
  };
  return { lines, post, ended, interrupt: () => child.kill('SIGINT') };
}

const events = (...list: object[]) => ({ api_key: 'key', events: list });

test('prints where to send, the one change, each item as it comes, and ends with 0', async () => {
  const { lines, post, ended } = await startWatch(PLAN, ['--timeout', '50']);
  await post('/2/httpapi', events(SET));
  await post('/2/httpapi', events({ ...EVENT, event_type: 'Signed \u202eIn\u001b' }));
  expect(await ended).toBe(0);
  const text = lines.join('\n');
  expect(lines[0]).toMatch(/^Sandbox: http:\/\/127\.0\.0\.1:\d+\/sandbox$/);
  expect(text).toMatch(/ {2}groups\.mjs:3 \+ .*serverUrl: 'http:\/\/127\.0\.0\.1:\d+\/sandbox\/2\/httpapi'/);
  expect(text).toContain('seen    org_id as a user-level group. Came once with 15.');
  expect(text).toContain('seen    org_id on an event after that. Came once on Signed \\u202eIn\\u001b, with 15.');
  expect(text).toContain('2 of 2 items seen, in 2 requests.\nChange back before you release:');
  expect(lines.at(-1)).toMatch(/^ {2}groups\.mjs:3 \+ (?!.*serverUrl)/);
});

test('ends with 1 when time is over, and says what is missing, why, and where to look', async () => {
  const { lines, post, ended } = await startWatch(PLAN, ['--timeout', '3']);
  await post('/2/httpapi', events({ ...EVENT, groups: { team: '15' } }, { ...EVENT, groups: { org_id: '15' } }));
  expect(await ended).toBe(1);
  const missing = lines.slice(lines.indexOf('Missing:'));
  expect(missing).toEqual([
    'Missing:',
    expect.stringMatching(
      /^wrong {3}org_id as a user-level group: .*event-level.* See groups\.mjs:6: amplitude\.setGroup/,
    ),
    expect.stringMatching(/^waiting org_id on an event after that\./),
    'Found beside the list:',
    expect.stringMatching(/^note {4}“team” is a group type that the plan does not name/),
    '0 of 2 items seen, in 1 request.',
  ]);
  expect(lines.join('\n')).toMatch(/^note {4}“team” is a group type that the plan does not name/m);
});

const TEAM = { ...EVENT, groups: { team: '15' } };

test('what comes in the settling time is heard, told at the end, and passes', async () => {
  const { lines, post, ended } = await startWatch(PLAN, ['--timeout', '50', '--settle', '2']);
  await post('/2/httpapi', events(SET, EVENT));
  for (let round = 0; round < 2; round++) await post('/2/httpapi', events(TEAM));
  expect(await ended).toBe(0);
  const end = lines.slice(lines.indexOf('Found beside the list:'));
  expect(end.slice(1, 3)).toEqual([
    expect.stringMatching(/^note {4}“team” is a group type that the plan does not name\..* \(2 times\)$/),
    '2 of 2 items seen, in 3 requests.',
  ]);
});

test('with --strict, what is found beside the list keeps it from passing; nothing found passes', async () => {
  const bad = await startWatch(PLAN, ['--timeout', '50', '--settle', '2', '--strict']);
  await bad.post('/2/httpapi', events(SET, EVENT));
  await bad.post('/2/httpapi', events(TEAM));
  expect(await bad.ended).toBe(1);
  expect(bad.lines).toContain('Found beside the list, which does not pass with --strict:');
  expect(bad.lines).toContain('2 of 2 items seen, in 2 requests.');
  const good = await startWatch(PLAN, ['--timeout', '50', '--settle', '0', '--strict', '--json']);
  await good.post('/2/httpapi', events(SET, EVENT));
  expect(await good.ended).toBe(0);
  expect(JSON.parse(good.lines.at(-1) ?? '')).toMatchObject({ done: true, findings: [], strict: true, passed: true });
});

test('an item that turns wrong in the settling time is waited for again', async () => {
  const plan: Plan = { ...PLAN, membership: 'event' };
  const { lines, post, ended } = await startWatch(plan, ['--timeout', '50', '--settle', '1']);
  const bare = { ...EVENT, event_type: 'Report Created' };
  await post('/2/httpapi', events({ ...EVENT, groups: { org_id: '15' } }));
  await post('/2/httpapi', events(bare));
  await wait(2000);
  await post('/2/httpapi', events({ ...bare, groups: { org_id: '15' } }));
  expect(await ended).toBe(0);
  expect(lines.join('\n')).toMatch(/^seen .*\nwrong {3}org_id as an event-level group: .*came without.*\nseen /m);
});

test('takes Segment’s calls through the destination that the plan asks for, and prints JSON lines', async () => {
  const plan: Plan = { ...PLAN, source: 'segment' };
  const { lines, post, ended } = await startWatch(plan, ['--timeout', '50', '--json']);
  const user = { userId: 'user@example.com' };
  await post('/segment/v1/group', { ...user, groupId: '15', traits: { group_type: 'org_id', group_value: '15' } });
  await post('/segment/v1/track', { ...user, event: 'Signed In' });
  expect(await ended).toBe(0);
  const values = lines.map((line) => JSON.parse(line));
  expect(values[0]).toMatchObject({ sandbox: expect.any(String), change: [{ file: 'groups.mjs' }], items: 2 });
  expect(values.at(-1)).toMatchObject({ done: true, seen: 2, requests: 2, strict: false, passed: true });
  expect(values.filter(({ item }) => item?.state === 'seen')).toHaveLength(2);
});

test('a library that speaks https only gets such an address, and the certificate to trust', async () => {
  const home = mkdtempSync(join(tmpdir(), 'wizard-'));
  const { lines, ended, interrupt } = await startWatch({ ...PLAN, target: 'java' }, [], { XDG_CACHE_HOME: home });
  await vi.waitFor(() => expect(lines.join('\n')).toContain('Waiting for 2 items'), { timeout: 20_000 });
  interrupt();
  expect(await ended).toBe(1);
  expect(lines[0]).toMatch(/^Sandbox: https:/);
  const file = /^Certificate to trust: (.+)$/.exec(lines[1] ?? '')?.[1] ?? '';
  expect(readFileSync(file, 'utf8')).toContain('BEGIN CERTIFICATE');
  expect(lines.join('\n')).toMatch(/\+ .*setServerUrl\("https:\/\/127\.0\.0\.1:\d+\/sandbox\/2\/httpapi"\)/);
});

test('Ctrl+C ends it with what is missing', async () => {
  const { lines, ended, interrupt } = await startWatch(PLAN, ['--timeout', '50']);
  await vi.waitFor(() => expect(lines.join('\n')).toContain('Waiting for 2 items'), { timeout: 20_000 });
  interrupt();
  expect(await ended).toBe(1);
  expect(lines.at(-1)).toBe('0 of 2 items seen, in 0 requests.');
});

test.each([
  ['{', /^standard input: .+\n$/],
  [JSON.stringify({ ...PLAN, target: 'cobol' }), /^target: “cobol” is not a target of sdk/],
  [
    JSON.stringify({ ...PLAN, source: 'group-identify', target: 'curl' }),
    /^target: .* can send nothing of this plan\.\n$/,
  ],
])('a plan that cannot be watched ends with 2 and one line: %s', async (input, line) => {
  const { status, stdout, stderr } = await runCli(['watch'], { input });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(line);
});

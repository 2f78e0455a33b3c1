import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCli } from './run-cli.ts';

// Each test starts a process, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const KEY = 'feedface0badc0de1234feedface5678';
const GOOD = `{"api_key":"${KEY}","events":[{"user_id":"user-1","event_type":"A","groups":{"org_id":"org"}}]}`;
const BAD = GOOD.replace('events', 'Events');

test('no error: status 0, the effects, and the same from a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wizard-'));
  writeFileSync(join(folder, 'body.json'), GOOD);
  const [typed, file] = await Promise.all([
    runCli(['check'], { input: `\uFEFF${GOOD}` }),
    runCli(['check', 'body.json'], { cwd: folder }),
  ]);
  expect(typed).toEqual({
    status: 0,
    stdout: expect.stringContaining('  The event A counts for org_id org\n'),
    stderr: '',
  });
  expect(file).toEqual(typed);
});

test('errors: status 1, a line for each with its place, and no key', async () => {
  const { status, stdout, stderr } = await runCli(['check', '-'], { input: BAD });
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(
    /^standard input:1:47 error “Events” is not read[^\n]*\nBody for [^\n]*: 1 error, 0 warnings, 0 remarks\.\n/,
  );
  expect(stdout).not.toContain(KEY);
});

test('a text with nothing to check is no success', async () => {
  const { status, stderr } = await runCli(['check'], { input: "curl https://example.com/track -d '{}'" });
  expect([status, stderr]).toEqual([2, expect.stringContaining('no request to Amplitude or Segment')]);
});

test('--json prints what was recognised, effects, findings and a summary', async () => {
  const { status, stdout } = await runCli(['check', '--json'], { input: BAD });
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    recognised: { form: 'events-body' },
    effects: [{ kind: 'event-group', type: 'org_id' }],
    findings: [{ severity: 'error', code: 'misspelt-member', place: { line: 1, column: 47 } }],
    summary: { error: 1, warning: 0, info: 0, refused: true },
  });
  expect(stdout).not.toContain(KEY);
});

test.each([
  [['check', 'missing.json'], '', 'missing.json: There is no such file.\n'],
  [['check'], "client.set_group('org', '15')", /^standard input error This is code of Amplitude’s Python SDK/],
  [['check'], 'hello', /^standard input error This was not recognised\./],
])('%j cannot be read: status 2', async (args, input, told) => {
  const { status, stdout, stderr } = await runCli(args, { input });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toEqual(typeof told === 'string' ? told : expect.stringMatching(told));
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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

test('what Windows PowerShell writes and what Amplitude exports is read, from a file and from standard input', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wizard-'));
  const row = JSON.stringify({
    event_type: 'A',
    user_id: 'user-1',
    groups: { org_id: 'org' },
    uuid: 'x',
    amplitude_id: 1,
  });
  const packed = gzipSync(`${row}\n${row}\n`);
  writeFileSync(join(folder, 'body.json'), `\uFEFF${GOOD}`, 'utf16le');
  writeFileSync(join(folder, 'events.json.gz'), packed);
  const [wide, zipped, piped] = await Promise.all([
    runCli(['check', 'body.json'], { cwd: folder }),
    runCli(['check', 'events.json.gz'], { cwd: folder }),
    runCli(['check'], { input: packed }),
  ]);
  expect(wide).toMatchObject({ status: 0, stdout: expect.stringContaining('  The event A counts for org_id org\n') });
  expect(zipped).toMatchObject({ status: 0, stdout: expect.stringContaining('Events, one a line: 2 rows') });
  expect(piped.stdout).toBe(zipped.stdout);
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
  expect([status, stderr]).toEqual([2, expect.stringContaining('no request that sends data to Amplitude or Segment')]);
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

test('controls in the text reach no terminal', async () => {
  const input = GOOD.replaceAll('org', 'o\u202er\u009bg').replace('"A"', '"\u2066A\\u001b[31m"');
  const [words, json] = await Promise.all([runCli(['check'], { input }), runCli(['check', '--json'], { input })]);
  expect(words.stdout).toContain('The event \\u2066A\\u001b[31m counts for o\\u202er\\u009bg_id o\\u202er\\u009bg\n');
  for (const { stdout } of [words, json]) expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e\u2066]/u);
  expect(JSON.parse(json.stdout)).toMatchObject({ effects: [{ type: 'o\u202er\u009bg_id' }] });
});

test.each([
  [['check', 'missing.json'], '', 'missing.json: There is no such file.\n'],
  [
    ['check'],
    Buffer.from([0x7b, 0x0a, 0xe9]),
    /^standard input: This is not UTF-8: the byte 0xE9 at offset 2, in line 2,/,
  ],
  [['check'], Buffer.from('PK\u0003\u0004x'), /^standard input: This is a ZIP archive/],
  [['generate'], Buffer.from([0x7b, 0xe9]), /^standard input: This is not UTF-8: the byte 0xE9 at offset 1/],
  [['watch'], Buffer.from('PK\u0003\u0004x'), /^standard input: This is a ZIP archive/],
  [['check'], "client.set_group('org', '15')", /^standard input error This is code of Amplitude’s Python SDK/],
  [['check'], 'hello', /^standard input error This was not recognised\./],
] as [string[], string | Buffer, string | RegExp][])('%j cannot be read: status 2', async (args, input, told) => {
  const { status, stdout, stderr } = await runCli(args, { input });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toEqual(typeof told === 'string' ? told : expect.stringMatching(told));
});

const curl = (host: string) => `curl ${host} -H 'Content-Type: application/json' -d @body.json`;

test.each([
  ['https://api2.amplitude.com/2/httpapi', 2],
  ['https://api.segment.io/v1/group', 2],
  ['https://api2.amplitude.co/2/httpapi', 1],
])('a body that stands elsewhere is no green check: %s', async (host, status) => {
  const told = await runCli(['check'], { input: curl(host) });
  expect(told.status).toBe(status);
  expect(told.stdout + told.stderr).toContain('What is sent stands elsewhere, so it was not checked.');
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import pack from '../../package.json' with { type: 'json' };
import { effectsOf } from '../../src/plan/effects.ts';
import { EXAMPLE } from '../example-plan.ts';
import { runCli } from './run-cli.ts';

// Each test starts a process, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'wizard-'));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const plan = file('plan.json', JSON.stringify(EXAMPLE));
const KEY = 'fedcba9876543210fedcba9876543210';

test('prints the artifact of the contract’s plan', async () => {
  const { status, stdout, stderr } = await runCli(['generate', plan]);
  expect([status, stderr]).toEqual([0, '']);
  const printed = JSON.parse(stdout);
  expect(printed).toMatchObject([{ source: 'sdk', target: 'browser', language: 'typescript', missing: [] }]);
  expect(printed[0].effects).toEqual(effectsOf(EXAMPLE));
  expect(printed[0].files).toEqual([{ name: 'groups.ts', code: expect.stringContaining("setGroup('org_id', '15')") }]);
  expect(Object.keys(printed[0]).sort()).toEqual(
    [
      'source',
      'target',
      'title',
      'language',
      'files',
      'install',
      'notes',
      'settings',
      'effects',
      'missing',
      'requests',
    ].sort(),
  );
});

test('takes the path relative to where it is called', async () => {
  const { status, stdout } = await runCli(['generate', 'plan.json'], { cwd: folder });
  expect([status, JSON.parse(stdout).length]).toEqual([0, 1]);
});

test.each([[['generate']], [['generate', '-']]])('reads standard input with %j', async (args) => {
  const { status, stdout } = await runCli(args, { input: `\uFEFF${JSON.stringify(EXAMPLE)}` });
  expect([status, JSON.parse(stdout)[0].target]).toEqual([0, 'browser']);
});

test('--all prints every target that has an effect, whatever target the plan names', async () => {
  const other = file('other.json', JSON.stringify({ ...EXAMPLE, target: 'not-built' }));
  const { status, stdout } = await runCli(['generate', other, '--all']);
  const printed: { source: string; target: string; effects: unknown[] }[] = JSON.parse(stdout);
  expect(status).toBe(0);
  const names = printed.map(({ source, target }) => `${source} ${target}`);
  expect(names).toEqual(
    expect.arrayContaining(['sdk browser', 'sdk node', 'identify-api curl', 'http-api curl', 'group-identify curl']),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('--all leaves out what could do nothing for the plan', async () => {
  const eventLevel = JSON.stringify({ ...EXAMPLE, membership: 'event', groupProperties: [] });
  const { stdout } = await runCli(['generate', '--all'], { input: eventLevel });
  const printed: { source: string; effects: unknown[] }[] = JSON.parse(stdout);
  expect(printed.filter(({ effects }) => effects.length === 0)).toEqual([]);
  const sources = new Set(printed.map(({ source }) => source));
  expect([...sources]).toEqual(expect.arrayContaining(['sdk', 'http-api']));
  expect(['identify-api', 'group-identify'].filter((source) => sources.has(source))).toEqual([]);
});

test('--endpoint and --api-key are written into code and requests', async () => {
  const curl = file('curl.json', JSON.stringify({ ...EXAMPLE, source: 'group-identify', target: 'curl' }));
  const { stdout } = await runCli(['generate', curl, '--endpoint', 'http://127.0.0.1:4173/sandbox', '--api-key', KEY]);
  const [{ files, requests }] = JSON.parse(stdout);
  expect(files[0].code).toContain('http://127.0.0.1:4173/sandbox/groupidentify');
  expect(files[0].code).toContain(KEY);
  expect(requests).toMatchObject([{ method: 'POST', url: 'http://127.0.0.1:4173/sandbox/groupidentify' }]);
  expect(new URLSearchParams(requests[0].body).get('api_key')).toBe(KEY);
});

test('a bad plan: status 2, a line on standard error, nothing printed, no key', async () => {
  const { status, stdout, stderr } = await runCli(['generate', '--api-key', KEY], { input: '{}' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^version: [^\n]+\n/);
  expect(stderr).not.toContain(KEY);
});

test.each([
  ['missing.json', 'There is no such file.'],
  ['.', 'This is a folder, not a file.'],
])('%s cannot be read: status 2 and one line', async (name, message) => {
  const { status, stdout, stderr } = await runCli(['generate', name], { cwd: folder });
  expect([status, stdout, stderr]).toEqual([2, '', `${name}: ${message}\n`]);
});

test('a wrong command line: status 2, a reason, the usage, and no key', async () => {
  const { status, stdout, stderr } = await runCli(['generate', '--apikey', KEY]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Unknown option '--apikey'\.\nUsage: group-setup-wizard [^\n]+\n$/);
});

test('--version and --help', async () => {
  const [version, help] = await Promise.all([runCli(['--version']), runCli(['generate', '--help'])]);
  expect(version).toEqual({ status: 0, stdout: `${pack.version}\n`, stderr: '' });
  expect([help.status, help.stderr]).toEqual([0, '']);
  for (const option of ['generate', '--all', '--endpoint', '--api-key', 'PORT', 'HOST'])
    expect(help.stdout).toContain(option);
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generateCommand } from '../../src/server/generate-command.ts';
import { EXAMPLE } from '../example-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'wizard-'));
const told: string[] = [];
const printed: string[] = [];

beforeEach(() => {
  told.length = 0;
  printed.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line) => told.push(line));
  vi.spyOn(console, 'log').mockImplementation((text) => printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const misshapen = {
  ...EXAMPLE,
  region: 'mars',
  groups: [{ type: 1, values: ['15'] }],
  event: { type: 'a', properties: { 'two\nlines\u001b[31m': null } },
};
const twice = { type: 'org_id', values: ['16'] };

test.each([
  [
    'of another shape',
    JSON.stringify(misshapen),
    [/^region: ./, /^groups\[0\]\.type: ./, /^event\.properties\.two lines\\u001b\[31m: ./],
  ],
  ['against the rules', JSON.stringify({ ...EXAMPLE, groups: [...EXAMPLE.groups, twice] }), [/^groups\[2\]\.type: ./]],
  [
    'for a target that is none',
    JSON.stringify({ ...EXAMPLE, target: 'cobol' }),
    [/^target: “cobol” is not a target of sdk\. It has browser, /],
  ],
  [
    'for a target of another source',
    JSON.stringify({ ...EXAMPLE, target: 'curl' }),
    [/^target: “curl” is not a target of sdk/],
  ],
  ['that is no JSON', '{"version": 1,\n"a"\n', [/plan\.json: This is not JSON\. Line \d, column \d: /]],
  ['that is empty', '', [/plan\.json: This is not JSON\. Line \d, column \d: /]],
  ['that is other JSON', '[]', [/plan\.json: An object/]],
])('a plan %s: status 2 and one line for each problem', async (_name, text, lines) => {
  const file = join(folder, 'plan.json');
  writeFileSync(file, text);
  expect(await generateCommand(file, {})).toBe(2);
  expect(printed).toEqual([]);
  expect(told).toHaveLength(lines.length);
  for (const line of lines) expect(told).toContainEqual(expect.stringMatching(line));
  expect(told.join('')).not.toMatch(/\p{Cc}/u);
});

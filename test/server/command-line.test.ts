import { expect, test } from 'vitest';
import { type Command, commandOf } from '../../src/server/command-line.ts';

const KEY = 'fedcba9876543210fedcba9876543210';

test.each<[string[], Command]>([
  [[], { name: 'serve' }],
  [['--help'], { name: 'help' }],
  [['generate', '-h'], { name: 'help' }],
  [['--version'], { name: 'version' }],
  [['generate'], { name: 'generate', file: undefined, options: {} }],
  [['generate', '-'], { name: 'generate', file: '-', options: {} }],
  [['--all', 'generate', 'a.json'], { name: 'generate', file: 'a.json', options: { all: true } }],
  [
    ['generate', 'a.json', '--endpoint', 'http://127.0.0.1:4173/sandbox', `--api-key=${KEY}`],
    { name: 'generate', file: 'a.json', options: { endpoint: 'http://127.0.0.1:4173/sandbox', apiKey: KEY } },
  ],
  [['check'], { name: 'check', file: undefined, json: false }],
  [['check', 'a.json', '--json'], { name: 'check', file: 'a.json', json: true }],
  [['generate', '--write-key', KEY], { name: 'generate', file: undefined, options: { writeKey: KEY } }],
  [['watch'], { name: 'watch', file: undefined, timeout: 60_000, settle: 1000, strict: false, json: false }],
  [
    ['watch', 'a.json', '--timeout', '1.5', '--settle', '0', '--strict', '--json'],
    { name: 'watch', file: 'a.json', timeout: 1500, settle: 0, strict: true, json: true },
  ],
])('%j', (args, command) => {
  expect(commandOf(args)).toEqual(command);
});

test.each([
  [['--al']],
  [['generate', '--apikey', KEY]],
  [['generate', `--apikey=${KEY}`]],
  [['generate', '--api-key']],
  [['generate', '--api-key', '']],
  [['generate', '--api-key', '--all', KEY]],
  [['generate', `--all=${KEY}`]],
  [['generate', '--endpoint', 'ftp://127.0.0.1']],
  [['generate', '--endpoint', '127.0.0.1:4173']],
  [['generate', '--endpoint', `http://127.0.0.1/?api_key=${KEY}`]],
  [['generate', 'a.json', KEY]],
  [[KEY]],
  [['--all']],
  [['--api-key', KEY]],
  [['--write-key', KEY]],
  [['generate', '--write-key', ' ']],
  [['generate', '--json']],
  [['--json']],
  [['check', '--api-key', KEY]],
  [['check', 'a.json', KEY]],
  [['generate', '--timeout', '5']],
  [['--timeout', '5']],
  [['--json']],
  [['watch', '--timeout', '0']],
  [['watch', '--timeout', KEY]],
  [['watch', '--timeout', '-5']],
  [['watch', '--timeout', '86401']],
  [['watch', '--settle', '-1']],
  [['watch', '--settle', 'soon']],
  [['watch', '--settle', '86401']],
  [['generate', '--strict']],
  [['check', '--strict']],
  [['--settle', '1']],
  [['watch', '--all']],
  [['watch', '--api-key', KEY]],
  [['watch', 'a.json', KEY]],
])('%j is wrong, in one line that repeats no key', (args) => {
  const command = commandOf(args);
  expect(command).toEqual({ name: 'wrong', reason: expect.stringMatching(/^[^\n]+\.$/) });
  expect(JSON.stringify(command)).not.toContain(KEY);
});

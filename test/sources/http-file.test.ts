import { expect, test } from 'vitest';
import type { Call } from '../../src/amplitude/call.ts';
import { textOf } from '../../src/code/line.ts';
import { generate } from '../../src/sources/http-clients/http.ts';
import { EXAMPLE } from '../example-plan.ts';
import { readHttpFile } from '../proof/read-http-file.ts';

const TEXT = '{{x}} {{apiKey}} {{$guid}} {{{';
const CALLS: Call[] = [
  { endpoint: 'httpapi', events: [{ user_id: TEXT, event_type: TEXT, groups: { [TEXT]: TEXT } }] },
  { endpoint: 'identify', identification: [{ user_id: TEXT, groups: { [TEXT]: TEXT } }] },
];

test('a text that looks like a variable is none', () => {
  const [event, identify] = generate(EXAMPLE, CALLS, {}).files.map(({ lines }) => readHttpFile(textOf(lines)));
  expect(JSON.parse(event?.body ?? '')).toEqual({
    api_key: 'YOUR_API_KEY',
    events: [{ user_id: TEXT, event_type: TEXT, groups: { [TEXT]: TEXT } }],
  });
  const form = new URLSearchParams(identify?.body);
  expect(form.get('api_key')).toBe('YOUR_API_KEY');
  expect(JSON.parse(form.get('identification') ?? '')).toEqual([{ user_id: TEXT, groups: { [TEXT]: TEXT } }]);
});

test('what is no request is refused', () => {
  const ok = '@apiKey = a\n\nPOST http://127.0.0.1/batch\nContent-Type: application/json\n\n"{{apiKey}}"\n';
  expect(readHttpFile(ok).body).toBe('"a"');
  for (const [part, by] of [
    ['{{apiKey}}', '{{other}}'],
    ['POST', 'GET'],
    ['\n\n"', '\n\n### '],
    ['Type: ', 'Type '],
    ['\n\nPOST', '\nPOST http://a\nPOST'],
  ] as const)
    expect(() => readHttpFile(ok.replace(part, by)), by).toThrow();
});

import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';

const DEEP = 200_000;
const EVENT = '"event_type":"A","user_id":"user-1"';

test.each([
  ['[', '['.repeat(DEEP)],
  ['{"a":', '{"a":'.repeat(DEEP)],
  ['[] that close', '['.repeat(DEEP) + ']'.repeat(DEEP)],
  ['an event', `{${EVENT},"event_properties":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`],
  ['a row', `{${EVENT}}\n{${EVENT},"a":${'['.repeat(DEEP)}`],
  ['a call', `analytics.group("a", ${'['.repeat(DEEP)}`],
  ['a call of Amplitude’s', `amplitude.track("a", ${'{a:'.repeat(DEEP)}`],
  ['code', `amplitude.track(f${'(g'.repeat(DEEP)}`],
  ['templates', `amplitude.track(${`\`$\{`.repeat(DEEP)}`],
])('nesting without end is a finding: %s', async (_name, text) => {
  const { report } = await checkAnything(text);
  const { at, findings } = { at: text.length, findings: report.findings };
  expect(findings.map(({ code }) => code)).toContain('broken-json');
  for (const { place } of findings) expect(place?.end ?? 0).toBeLessThanOrEqual(at);
});

const MANY = 150_000;

test.each([
  ['values', `[{${EVENT},"groups":{"a":[${Array.from({ length: MANY }, (_, at) => `"${at}"`).join(',')}]}}]`],
  ['entries that are none', `{"api_key":"k","events":[${'5,'.repeat(MANY)}5]}`],
  ['plus signs', `api_key=k&identification={"user_id":"user-1","groups":{"a":"${'+'.repeat(MANY)}"}}`],
  ['keys', `{"events":[${Array.from({ length: 20_000 }, (_, at) => `{"api_key":"secret-${at}-key"}`).join(',')}]}`],
])('many %s are no trouble', async (_name, text) => {
  const { report, correction } = await checkAnything(text);
  expect(report.findings.length).toBeGreaterThan(0);
  expect(report.findings.length).toBeLessThan(20);
  expect(JSON.stringify(report) + correction?.after).not.toMatch(/secret-\d+-key/);
});

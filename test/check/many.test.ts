import { expect, test } from 'vitest';
import { correctText } from '../../src/check/check.ts';
import { checkAnything } from '../../src/check/check-anything.ts';

const IDENTIFY = 'https://api2.amplitude.com/identify';

test('many different keys are hidden wherever they stand', async () => {
  const keys = Array.from({ length: 80 }, (_, at) => `secret-key-${at}-x`);
  const commands = keys.map(
    (key) => `curl ${IDENTIFY} -d 'api_key=${key}' -d 'identification={"user_id":"${key}","groups":{"org_id":"15"}}'`,
  );
  const outcome = await checkAnything(commands.join('\n'));
  expect(outcome.report.effects).toHaveLength(80);
  expect(JSON.stringify(outcome)).not.toMatch(/secret-key-\d/);
});

test('a correction may have any number of edits', async () => {
  const text = `api_key=K&identification={"user_id":"user-1","groups":{"org_id":"1"},"user_properties":{"a":"${'+'.repeat(150_000)}"}}`;
  const { after } = await correctText(text);
  expect(after).not.toContain('+');
});

test('a list may have any number of items', async () => {
  const { report } = await checkAnything(`[{"user_id":"user-1","groups":{"org_id":[${'1,'.repeat(150_000)}1]}}]`);
  expect(report.effects).toHaveLength(1);
});

test('beyond what the sandbox is asked about, requests are looked at all the same', async () => {
  const command = (value: number) =>
    `curl ${IDENTIFY} -d api_key=K -d 'identification={"user_id":"user-1","groups":{"org_id":"v${value}"}}'`;
  const text = Array.from({ length: 2003 }, (_, at) => command(at)).join('\n');
  const { report } = await checkAnything(text);
  expect(report.effects.length + report.leftOut).toBe(2003);
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: 'not-asked', message: expect.stringContaining('the last 3 requests') }),
  );
}, 30_000);

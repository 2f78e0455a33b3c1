import { expect, test } from 'vitest';
import { checkText, correctText } from '../../src/check/check.ts';
import { marked } from './marked.ts';

const BODY = '{"api_key":"K","events":[{"user_id":"user-1","event_type":"A B","groups":{"org_id":"15"}}]}';
const C_BODY = BODY.replaceAll('"', '\\"');
const URL = 'https://api2.amplitude.com/2/httpapi';
const TYPE = `-H 'Content-Type: application/json'`;
const FORM = 'identification=[{"user_id":"user-1","groups":{"org_id":"15"}}]';
const IDENTIFY = 'https://api2.amplitude.com/identify';

const told = async (text: string) =>
  (await checkText(text)).findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

/** Commands, what is said of their quotes with its place, and what they are in every version of PowerShell. */
const ROWS: [code: string, pasted: string, corrected: string | undefined][] = [
  [
    'quotes-lost',
    `curl.exe ${URL} ${TYPE} --data-raw '⟦${BODY}⟧'`,
    `'${BODY}' | curl.exe ${URL} ${TYPE} --data-binary '@-'`,
  ],
  [
    'quotes-lost',
    `curl.exe ${URL} \`\n ${TYPE} \`\n -d '⟦${BODY}⟧'`,
    `'${BODY}' | curl.exe ${URL} \`\n ${TYPE} \`\n -d '@-'`,
  ],
  ['quotes-lost', `curl.exe ${URL} ${TYPE} \`\n -d "⟦${BODY.replaceAll('"', '""')}⟧"`, undefined],
  [
    'quotes-lost',
    `$r = curl.exe ${IDENTIFY} -d 'api_key=K' --data-urlencode '⟦${FORM}⟧'`,
    `$r = '${FORM.replace('identification=', '')}' | curl.exe ${IDENTIFY} -d 'api_key=K' --data-urlencode 'identification@-'`,
  ],
  ['quotes-lost', `$body = '⟦${BODY}⟧'\ncurl.exe ${URL} ${TYPE} --data-raw $body`, undefined],
  ['quotes-escaped', `curl.exe ${URL} ${TYPE} -d '⟦${C_BODY}⟧'`, `'${BODY}' | curl.exe ${URL} ${TYPE} -d '@-'`],
  ['quotes-escaped', `PS C:\\> curl.exe ${IDENTIFY} -d api_key=K -d '⟦${FORM.replaceAll('"', '\\"')}⟧'`, undefined],
];

test.each(ROWS)('%s: %s', async (code, pasted, corrected) => {
  const { text, place } = marked(pasted);
  const { recognised, findings, effects } = await checkText(text);
  expect(recognised).toMatchObject({ title: 'cURL for PowerShell' });
  const [first, ...more] = findings.filter(({ severity }) => severity !== 'info');
  expect(more).toEqual([]);
  expect(first).toMatchObject({ severity: 'warning', code });
  expect(`${first?.message} ${first?.why}`).toMatch(/5\.1.*7\.3|7\.3.*5\.1/);
  expect(first?.why).toContain("--data-binary '@-'");
  expect({ start: first?.place?.start, end: first?.place?.end }).toEqual(place);
  expect(effects).toMatchObject([{ type: 'org_id', values: ['15'] }]);
  const { after } = await correctText(text);
  if (corrected !== undefined) expect(after).toBe(corrected.replace(/K(?=["'])/, 'YOUR_API_KEY'));
  if (corrected !== undefined) expect(await told(after)).toEqual([]);
});

test('an edit in what is written for Windows PowerShell is escaped as the rest of it', async () => {
  const text = `curl.exe ${URL} ${TYPE} -d '${C_BODY.replace('\\"15\\"', '15')}'`;
  const { findings } = await checkText(text);
  const fix = findings.find(({ code }) => code === 'value-not-text')?.fix;
  expect(fix?.edits.map(({ text: written }) => written)).toEqual(['\\"15\\"']);
});

test('without double quotes in arguments, nothing is said', async () => {
  expect(await told(`$body = @'\n${BODY}\n'@\n$body | curl.exe ${URL} ${TYPE} --data-binary '@-'`)).toEqual([]);
  expect(await told(`curl.exe https://example.com/x -d '${BODY}'`)).toEqual([]);
});

test('curl without .exe is told to be something else in Windows PowerShell', async () => {
  const text = `$body = '${BODY}'\n$body | curl ${URL} ${TYPE} --data-binary '@-'`;
  const { findings } = await checkText(text);
  expect(findings[0]).toMatchObject({ severity: 'warning', code: 'curl-alias', place: { line: 2, column: 9 } });
  expect((await correctText(text)).after).toContain('| curl.exe https');
});

test('curl with the parameters of Invoke-WebRequest is read as that', async () => {
  const { recognised, effects } = await checkText(
    `$body = '${BODY}'\ncurl -Uri ${URL} -Method Post -ContentType 'application/json' -Body $body`,
  );
  expect(recognised).toMatchObject({ form: 'invoke' });
  expect(effects).toMatchObject([{ type: 'org_id' }]);
});

import { expect, test } from 'vitest';
import { checkText, correctText } from '../../src/check/check.ts';
import { KEY } from './texts.ts';

const US = 'https://api2.amplitude.com';
const COUNTS = { kind: 'event-group', type: 'company', values: ['acme-1'] };

/** `curl --form` as Postman copies it: the value in double quotes, which cURL takes off. */
const POSTMAN = (value: string, option = '--form') => `curl --location '${US}/identify' \\
--form 'api_key="${KEY}"' \\
${option} 'identification=${value}'`;

test('a form field that Postman puts into double quotes is read without them', async () => {
  const report = await checkText(
    POSTMAN(String.raw`"[{\"user_id\":\"ann@example.com\",\"groups\":{\"company\":\"acme \\\"1\\\"\"}}]"`),
  );
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.effects).toMatchObject([{ kind: 'user-group', type: 'company', values: ['acme "1"'] }]);
  expect(report.recognised).toMatchObject({ requests: [{ answer: { status: 200 } }] });
});

test('a correction in such a field is escaped as the field is', async () => {
  const pasted = POSTMAN(String.raw`"[{\"user_id\":\"ann@example.com\",\"groups\":{\"company\":15}}]"`);
  const { after } = await correctText(pasted);
  expect(after).toContain(String.raw`{\"company\":\"15\"}`);
});

test('--form-string sends the quotes', async () => {
  const text = POSTMAN(String.raw`"[{\"user_id\":\"ann@example.com\"}]"`, '--form-string');
  expect((await checkText(text)).findings.map(({ code }) => code)).toContain('entry-not-object');
});

/** What Chrome copies as PowerShell: headers in a hashtable over several lines. */
const BODY = `{"api_key":"${KEY}","events":[{"user_id":"ann@example.com","event_type":"A","groups":{"company":"acme-1"}}]}`;
const CHROME = `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
Invoke-WebRequest -UseBasicParsing -Uri "${US}/2/httpapi" \`
-Method "POST" \`
-WebSession $session \`
-Headers @{
"authority"="api2.amplitude.com"
  "method"="POST"
  "sec-ch-ua"="\`"Chromium\`";v=\`"128\`", {"
} \`
-ContentType "application/json" \`
-Body "${BODY.replaceAll('"', '`"')}"`;

test('what Chrome copies as PowerShell is read beyond its headers', async () => {
  for (const text of [CHROME, CHROME.replaceAll('\n', '\r\n')]) {
    const report = await checkText(text);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.effects).toMatchObject([COUNTS]);
    expect(report.recognised).toMatchObject({ requests: [{ endpoint: 'httpapi', answer: { status: 200 } }] });
    expect(JSON.stringify(report)).not.toContain(KEY);
  }
});

test('typographic quotes in a shell are named, and straightened', async () => {
  const text = `curl -X POST ${US}/2/httpapi -H ‘Content-Type: application/json’ -d ‘${BODY}’`;
  const { findings } = await checkText(text);
  expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  const place = { start: text.indexOf('‘'), end: text.indexOf('‘') + 1 };
  expect(findings.find(({ code }) => code === 'typographic-quotes')).toMatchObject({ severity: 'error', place });
  const { after } = await correctText(text);
  expect((await checkText(after)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('events that name no group are told so', async () => {
  const text = `{"api_key":"${KEY}","events":[{"user_id":"ann@example.com","event_type":"A"}]}`;
  expect((await checkText(text)).findings).toMatchObject([{ severity: 'info', code: 'no-groups' }]);
});

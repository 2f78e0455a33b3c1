import { expect, test } from 'vitest';
import { checkText, correctText } from '../../src/check/check.ts';
import { bashCommands } from '../../src/check/shell/bash.ts';
import { powershellCommands } from '../../src/check/shell/powershell.ts';
import { original } from '../../src/check/text/mapped.ts';
import { marked } from './marked.ts';

const BODY = '{"api_key":"K","events":[{"user_id":"user-1","event_type":"A","groups":{"org_id":"15"}}]}';
const URL = 'https://api2.amplitude.com/2/httpapi';
const TYPE = 'Content-Type: application/json';
const JSON_TYPE = `-H "${TYPE}"`;
const FORM = 'identification=[{"user_id":"user-1","groups":{"org_id":"15"}}]';
const IDENTIFY = 'https://api2.amplitude.com/identify';
const C_BODY = BODY.replaceAll('"', '\\"');

/** Scripts that lack their last mark alone: the place of the mark that opens, and the script with it. */
const CLOSABLE: [name: string, code: string, pasted: string, corrected: string][] = [
  ['bash, single', 'unclosed-quote', `curl ${URL} ${JSON_TYPE} -d ⟦'⟧${BODY}\n`, `${BODY}'`],
  ['bash, double', 'unclosed-quote', `curl ${URL} ${JSON_TYPE} -d ⟦"⟧${C_BODY}`, `${C_BODY}"`],
  ['bash, $', 'unclosed-quote', `curl ${URL} ${JSON_TYPE} -d ⟦$'⟧${BODY}`, `${BODY}'`],
  ['bash, header last', 'unclosed-quote', `curl ${URL} -d '${BODY}' -H ⟦"⟧${TYPE}`, `"${TYPE}"`],
  ['bash, here-document', 'unclosed-text', `curl ${URL} ${JSON_TYPE} -d @- ⟦<<'EOF'⟧\n${BODY}\n`, `${BODY}\nEOF`],
  ['bash, blanks at the end', 'unclosed-text', `curl ${URL} ${JSON_TYPE} -d @- <<EOF\n${BODY}\n⟦  EOF⟧\n`, `\nEOF\n`],
  ['PowerShell, single', 'unclosed-quote', `curl.exe ${IDENTIFY} \`\n -d 'api_key=K' \`\n -d ⟦'⟧identification=[]`, ''],
  [
    'PowerShell, web request',
    'unclosed-quote',
    `Invoke-RestMethod -Method Post -Uri ${URL} -ContentType 'application/json' -Body ⟦'⟧${BODY}`,
    `${BODY}'`,
  ],
  [
    'PowerShell, here-string indented',
    'unclosed-text',
    `$body = @'\n${BODY}\n  ⟦'@⟧\n$body | curl.exe ${URL} ${JSON_TYPE} --data-binary '@-'`,
    `\n'@\n$body`,
  ],
  ['cmd', 'unclosed-quote', `curl ${URL} ^\n ${JSON_TYPE} ^\n -d ⟦"⟧${C_BODY}\n`, `${C_BODY}"`],
];

test.each(CLOSABLE)('%s: a mark that lacks at the end is told, placed and added', async (_, code, pasted, part) => {
  const { text, place } = marked(pasted);
  const { findings, effects } = await checkText(text);
  const [first] = findings;
  expect(first).toMatchObject({ code, severity: 'error' });
  expect(`${first?.message} ${first?.why}`).toMatch(/bash|PowerShell|cmd/);
  expect({ start: first?.place?.start, end: first?.place?.end }).toEqual(place);
  if (part === '') return;
  expect(effects).toMatchObject([{ type: 'org_id', values: ['15'] }]);
  expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  const { after } = await correctText(text);
  expect(after).toContain(part.replace('"K"', '"YOUR_API_KEY"').replace('\\"K\\"', '\\"YOUR_API_KEY\\"'));
  expect((await checkText(after)).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

/** Scripts that go wrong further up: nothing but the open mark is said. */
const BROKEN: [name: string, pasted: string][] = [
  ['bash, a header swallows the data', `curl ${URL} -H 'Content-Type: application/json -d '${BODY}⟦'⟧`],
  ['bash, an apostrophe', `curl ${URL} ${JSON_TYPE} -d '${BODY.replace('15', "it's")}⟦'⟧`],
  ['bash, the data swallows the address', `curl -d ⟦'⟧${BODY} ${JSON_TYPE} ${URL}`],
  ['bash, the address swallows the data', `curl '${URL} ${JSON_TYPE} -d '${BODY}⟦'⟧`],
  ['bash, the key swallows a header', `curl ${IDENTIFY} --data-urlencode '${FORM}' -d ⟦'⟧api_key=K -H "X-A: b"`],
  ['bash, JSON that breaks off', `curl ${URL} ${JSON_TYPE} -d ⟦'⟧${BODY.slice(0, -3)}`],
  ['PowerShell, a variable', `$body = ⟦'⟧${BODY}\n$body | curl.exe ${URL} ${JSON_TYPE} --data-binary @-`],
  ['PowerShell, a here-string', `$body = ⟦@"⟧\n${BODY}\nInvoke-RestMethod -Uri ${URL} -Body $body`],
  ['cmd, a header swallows its line', `curl ${URL} ^\n -H ⟦"⟧${TYPE} ^\n -d "${C_BODY}"`],
  ['cmd, a caret in what cmd takes for quotes', `curl ${URL} ^\n ${JSON_TYPE} -d "a\\"b⟦"⟧ ^\n -v`],
];

test.each(BROKEN)('%s: nothing is said of what was read by half', async (_, pasted) => {
  const { text, place } = marked(pasted);
  const { findings, refused } = await checkText(text);
  const errors = findings.filter(({ severity }) => severity !== 'info');
  expect(errors[0]).toMatchObject({ severity: 'error', code: expect.stringMatching(/^unclosed-/) });
  expect(errors).toHaveLength(1);
  expect(errors[0]?.fix).toBeUndefined();
  if (!/it's|'\{/.test(text)) expect({ start: errors[0]?.place?.start, end: errors[0]?.place?.end }).toEqual(place);
  expect(refused && errors.length === 1).toBe(false);
});

test('of a request that is read by half, the address is still looked at', async () => {
  const { findings } = await checkText(
    `curl https://analytics.amplitude.com/2/httpapi ${JSON_TYPE} -d '${BODY.slice(0, 30)}`,
  );
  expect(findings.map(({ code }) => code)).toEqual(['wrong-host', 'unclosed-quote']);
});

test('an apostrophe in single quotes is pointed out', async () => {
  const { findings } = await checkText(`curl ${URL} ${JSON_TYPE} -d '${BODY.replace('15', "it's")}'`);
  expect(findings[0]?.why).toContain("written '\\''");
});

test.each([
  [`curl ${IDENTIFY} -d api_key=K --data-urlencode '${FORM}' ⟦\\⟧`, 'open-continuation'],
  [`curl ${IDENTIFY} -d api_key=K --data-urlencode '${FORM}' ⟦\\⟧\n\n`, 'open-continuation'],
  [`curl ${IDENTIFY} ⟦\\ ⟧\n -d api_key=K --data-urlencode '${FORM}'`, 'blank-after-continuation'],
  [`Invoke-RestMethod ${IDENTIFY} -Method Post ⟦\`  ⟧\n -Body 'api_key=K&${FORM}'`, 'blank-after-continuation'],
  [`Invoke-RestMethod ${IDENTIFY} -Method Post -Body 'api_key=K&${FORM}' ⟦\`⟧`, 'open-continuation'],
  [`curl ${IDENTIFY} -d api_key=K ^\r\n -d "${FORM.replaceAll('"', '\\"')}" ⟦^⟧\r\n`, 'open-continuation'],
  [`curl ${IDENTIFY} ^\n -d api_key=K ⟦^ ⟧\n -d "${FORM.replaceAll('"', '\\"')}"`, 'blank-after-continuation'],
])('%s: what is wrong with the end of a line is told and mended', async (pasted, code) => {
  const { text, place } = marked(pasted);
  const { findings, effects } = await checkText(text);
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ code, place, fix: {} }]);
  expect(effects).toMatchObject([{ type: 'org_id' }]);
  const { after } = await correctText(text);
  expect((await checkText(after)).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

const bash = (text: string) => bashCommands(original(text));

test('quotes inside of $( … ) are its own', () => {
  const [command] = bash(`curl -d "$(jq -n --arg x "it's" '{"a": ")"}')" https://x`);
  expect(command?.words.map(({ text }) => text)).toEqual([
    'curl',
    '-d',
    `$(jq -n --arg x "it's" '{"a": ")"}')`,
    'https://x',
  ]);
  expect(command?.unclosed).toBeUndefined();
  const [quoted] = powershellCommands(original(`a "$($x["k l"]) y" b`));
  expect(quoted?.words).toHaveLength(3);
});

test('a command in parentheses, and one whose output a variable gets, are commands', () => {
  for (const text of ['x=$(curl -s a)', '(curl -s a)', '$(curl -s a)'])
    expect(bash(text).map(({ words }) => words.map((word) => word.text))).toContainEqual(['curl', '-s', 'a']);
});

test('a here-document belongs to the command that announces it; a here-string is what a command reads', () => {
  const [first, second] = bash('curl -d @- x <<EOF | jq .\n{}\nEOF\n');
  expect([first?.stdin?.text, second?.stdin]).toEqual(['{}\n', undefined]);
  expect(bash(`curl -d @- x <<< '{"a":1}' -v`)[0]).toMatchObject({ stdin: { text: '{"a":1}' } });
});

test('comments hold no quotes', () => {
  expect(powershellCommands(original("<# it's #> a # don't\nb")).map(({ unclosed }) => unclosed)).toEqual([
    undefined,
    undefined,
  ]);
  expect(bash("a # don't\nb").map(({ unclosed }) => unclosed)).toEqual([undefined, undefined]);
});

test('a command whose answer a variable gets, or that is piped on, is one', () => {
  const texts = ['$r = Invoke-RestMethod -Uri x', 'Invoke-RestMethod -Uri x | ConvertTo-Json'];
  for (const text of texts) expect(powershellCommands(original(text))[0]?.words[0]?.text).toBe('Invoke-RestMethod');
});

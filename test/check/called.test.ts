import { expect, test } from 'vitest';
import { checkText, correctText } from '../../src/check/check.ts';
import { describeSeen } from '../../src/check/describe.ts';

const REST = `https://api2.amplitude.com/identify -d api_key=K --data-urlencode 'identification=[{"user_id":"user-1","groups":{"org_id":"15"}}]'`;
const CMD_REST = REST.replaceAll('"', '\\"').replaceAll("'", '"');
const ENCODED_REST = REST.replace(
  /--data-urlencode '(\w+)=(.*)'/,
  (_, name, value) => `-d ${name}=${encodeURIComponent(value)}`,
);
const MEMBER = { kind: 'user-group', user: { userId: 'user-1' }, type: 'org_id', values: ['15'] };

test.each([
  ['bash', 'sudo curl'],
  ['bash', 'sudo -E curl'],
  ['bash', 'time curl'],
  ['bash', 'FOO=bar curl'],
  ['bash', 'FOO="a b" BAR= curl'],
  ['bash', 'env X=y curl'],
  ['bash', '/usr/bin/curl'],
  ['bash', 'curl.exe \\\n'],
  ['bash', '/mnt/c/Windows/System32/curl.exe'],
  ['bash', 'if ! curl'],
  ['bash', '"/opt/my tools/curl"'],
  ['bash', 'x=$(curl'],
  ['bash', 'echo a && curl'],
  ['PowerShell', 'curl.exe `\n'],
  ['PowerShell', '$answer = curl.exe `\n'],
])('%s: “%s” calls cURL', async (shell, call) => {
  const { recognised, effects } = await checkText(`${call} ${REST}${call.endsWith('(curl') ? ')' : ''}`);
  expect(describeSeen(recognised)).toBe(`cURL for ${shell} for /identify at api2.amplitude.com`);
  expect(effects).toEqual([MEMBER]);
});

test.each([
  ['bash', '$ ', `curl ${REST}`],
  ['bash', '> ', `curl ${REST}`],
  ['bash', '% ', `curl ${REST}`],
  ['bash', 'me@host:~/app$ ', `sudo curl ${REST}`],
  ['bash', '$ ', `curl \\\n> ${REST}`],
  ['PowerShell', 'PS C:\\Users\\me> ', `curl.exe ${ENCODED_REST}`],
  ['PowerShell', 'PS> ', `curl.exe \`\n>> ${ENCODED_REST}`],
  ['Windows cmd', 'C:\\>', `curl ${CMD_REST}`],
  ['Windows cmd', 'C:\\Users\\me>', `curl.exe ^\nMore? ${CMD_REST}`],
])('%s: a prompt %s that was copied along is read over, told, and taken out', async (shell, prompt, command) => {
  const text = `${prompt}${command}`;
  const { recognised, effects, findings } = await checkText(text);
  expect(describeSeen(recognised)).toBe(`cURL for ${shell} for /identify at api2.amplitude.com`);
  expect(effects).toEqual([MEMBER]);
  const told = findings.find(({ code }) => code === 'copied-prompt');
  expect(told).toMatchObject({ severity: 'info', place: { start: 0, end: prompt.length } });
  const { after } = await correctText(text);
  expect(after).toBe(command.replace(/\n(?:>>? |More\? )/, '\n').replace('api_key=K', 'api_key=YOUR_API_KEY'));
});

test.each(['Use curl to send it', 'my-curl x', '{"a": "curl x"}', 'git clone https://x/curl'])(
  '%s calls nothing',
  async (text) => {
    expect((await checkText(text)).recognised).not.toMatchObject({ form: 'curl' });
    expect((await checkText(text)).recognised).not.toMatchObject({ close: 'A command of cURL that names no address.' });
  },
);

test.each(['"$BODY"', '"$(cat body.json)"', '$BODY', '$(cat body.json)'])(
  'data that stands elsewhere, as in %s, is not missed',
  async (data) => {
    const { findings } = await checkText(`curl https://api2.amplitude.com/identify -d ${data}`);
    expect(findings.map(({ code }) => code)).toEqual(['not-in-text']);
  },
);

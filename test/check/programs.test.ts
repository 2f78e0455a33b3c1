import { describe, expect, test } from 'vitest';
import { correctText } from '../../src/check/check.ts';
import { checkAnything } from '../../src/check/check-anything.ts';
import { textOf } from '../../src/code/line.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { findTarget, sourceOf } from '../../src/sources/registry.ts';
import { EXAMPLE } from '../example-plan.ts';
import { marked } from './marked.ts';
import { KEY } from './texts.ts';

const US = 'https://api2.amplitude.com';
const EVENT = `{ user_id: 'ann@example.com', event_type: 'A', groups: { company: 'acme-1' } }`;
const JSON_BODY = `{"api_key":"${KEY}","events":[{"user_id":"ann@example.com","event_type":"A","groups":{"company":"acme-1"}}]}`;
const FORM = `api_key=${KEY}&identification=%5B%7B%22user_id%22%3A%22ann%40example.com%22%2C%22groups%22%3A%7B%22company%22%3A%22acme-1%22%7D%7D%5D`;

test.each([
  `await fetch("${US}/2/httpapi", { method: "POST", body: JSON.stringify({ api_key: "${KEY}", events: [${EVENT}] }) });`,
  `fetch("${US}/2/httpapi", {\n  "headers": { "content-type": "application/json" },\n  "body": ${JSON.stringify(JSON_BODY)},\n  "method": "POST"\n});`,
  `fetch('${US}/2/httpapi', { method: 'POST', body: '${JSON_BODY}' })`,
  `fetch("${US}/identify", { "body": "${FORM}", "method": "POST" });`,
  `axios.post('${US}/2/httpapi', { api_key: process.env.KEY, events: [${EVENT}] });`,
  `const body = { api_key: KEY, events: [${EVENT}] };\nawait fetch('${US}/2/httpapi', { method: 'POST', body: JSON.stringify(body) });`,
  `requests.post("${US}/2/httpapi", json=${JSON_BODY})`,
  `data = {\n  'api_key': '${KEY}',\n  'events': [{'user_id': 'ann@example.com', 'event_type': 'A', 'groups': {'company': 'acme-1'}}]\n}\nrequests.post('${US}/2/httpapi', json=data)`,
  `requests.post('${US}/identify', data={'api_key': '${KEY}', 'identification': json.dumps([{'user_id': 'ann@example.com', 'groups': {'company': 'acme-1'}}])})`,
  `curl_setopt($ch, CURLOPT_URL, '${US}/2/httpapi');\ncurl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['api_key' => '${KEY}', 'events' => [['user_id' => 'ann@example.com', 'event_type' => 'A', 'groups' => ['company' => 'acme-1']]]]));`,
  `http.Post("${US}/2/httpapi", "application/json", strings.NewReader(\`${JSON_BODY}\`))`,
  `wget --header 'Content-Type: application/json' --body-data '${JSON_BODY}' '${US}/2/httpapi'`,
])('the body in a program is read: %s', async (text) => {
  const { report, correction } = await checkAnything(text);
  expect(report.recognised).toMatchObject({ form: 'program', requests: [{ answer: { status: 200 } }] });
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.effects).toMatchObject([{ type: 'company', values: ['acme-1'] }]);
  expect(JSON.stringify([report, correction])).not.toContain(KEY);
});

test.each<[code: string, pasted: string]>([
  [
    'wrong-host',
    `fetch("https://⟦api2.eu.amplitude.com⟧/2/httpapi", { body: JSON.stringify({ api_key: K, events: [${EVENT}] }) })`,
  ],
  [
    'json-on-identify',
    `fetch("${US}/groupidentify", { body: JSON.stringify(⟦{⟧ api_key: K, identification: [{ group_type: 'company', group_value: 'acme-1', group_properties: { plan: 'x' } }] }) })`,
  ],
  [
    'misspelt-member',
    `requests.post("${US}/2/httpapi", json={"api_key": KEY, "events": [{⟦"userId"⟧: "ann@example.com", "event_type": "A"}]})`,
  ],
  ['missing-key', `axios.post("${US}/2/httpapi", ⟦{⟧ events: [${EVENT}] })`],
  [
    'missing-field',
    `fetch("${US}/2/httpapi", { "body": "{\\"api_key\\":\\"${KEY}\\",\\"events\\":[⟦{⟧\\"event_type\\":\\"A\\"}]}" })`,
  ],
])('what is wrong in a program has its place: %s', async (code, pasted) => {
  const { text, place } = marked(pasted);
  const { report } = await checkAnything(text);
  expect(report.findings.find((one) => one.code === code)).toMatchObject({ severity: 'error', place });
});

test('a correction in a string of a program stays a string', async () => {
  const text = `fetch("${US}/2/httpapi", { "body": ${JSON.stringify(JSON_BODY.replace('"acme-1"', '15'))} })`;
  expect((await correctText(text)).after).toContain('{\\"company\\":\\"15\\"}');
});

test('a program whose body is not found is told what to paste', async () => {
  const { report } = await checkAnything(`client.Send("${US}/2/httpapi", Body())`);
  expect(report.findings).toMatchObject([{ code: 'not-recognised', message: expect.stringContaining('as cURL') }]);
});

describe.each(['identify-api', 'group-identify'] as const)('the wizard’s own code for %s', (sourceId) => {
  test.each(['fetch', 'python', 'ruby', 'php'])('as %s has exactly its effects', async (targetId) => {
    const source = sourceOf(sourceId);
    const target = findTarget(source, targetId);
    if (!target) throw new Error(`no ${targetId}`);
    const module = await loadFor(target, EXAMPLE);
    const artifact = artifactOf({ ...EXAMPLE, source: sourceId }, source, target, module, { apiKey: KEY });
    const reports = await Promise.all(artifact.files.map(({ lines }) => checkAnything(textOf(lines))));
    const effects = reports.flatMap(({ report }) => report.effects);
    expect(compareEffects(artifact.effects, effects, EXAMPLE.user)).toEqual({ missing: [], unexpected: [] });
    const errors = reports.flatMap(({ report }) => report.findings).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  test.each(['go', 'java', 'csharp'])('as %s is not read by half', async (targetId) => {
    const source = sourceOf(sourceId);
    const target = findTarget(source, targetId);
    if (!target) throw new Error(`no ${targetId}`);
    const module = await loadFor(target, EXAMPLE);
    const artifact = artifactOf({ ...EXAMPLE, source: sourceId }, source, target, module, { apiKey: KEY });
    for (const { lines } of artifact.files) {
      const { report } = await checkAnything(textOf(lines));
      const codes = report.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      expect(codes).toEqual(report.recognised.form === 'unknown' ? ['not-recognised'] : []);
    }
  });
});

test('code of the SDK for Java is not taken for Unity’s', async () => {
  const text =
    'import com.amplitude.Amplitude;\nclass A {\n  void a() {\n    Amplitude client = Amplitude.getInstance();\n    client.setGroup("a", "b");\n  }\n}';
  expect((await checkAnything(text)).report.recognised.title).toContain('Java');
});

test('Analytics.NET names the user first', async () => {
  const text = 'Analytics.Client.Group("ann@example.com", "acme-1", new Traits { { "group_type", "company" } });';
  expect((await checkAnything(text)).report.findings.map(({ message }) => message).join()).not.toContain('swapped');
});

test('the server URL of an SDK makes no request of its calls', async () => {
  const text = `amplitude.init('${KEY}', 'ann@example.com', { serverUrl: '${US}/2/httpapi' });\namplitude.track({ event_type: 'A', groups: { company: 'acme-1' } });`;
  const { report } = await checkAnything(text);
  expect(report.recognised.form).toBe('sdk-call');
  expect(report.effects).toMatchObject([{ user: { userId: 'ann@example.com' }, values: ['acme-1'] }]);
});

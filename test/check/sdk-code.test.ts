import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { WORKED_OUT } from '../../src/check/json/node.ts';
import { textOf } from '../../src/code/line.ts';
import { compareEffects } from '../../src/plan/compare-effects.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { sourceOf } from '../../src/sources/registry.ts';
import { EXAMPLE } from '../example-plan.ts';

const MINE = { kind: 'user-group', user: {}, type: 'org', values: ['15'] };
const CALLED = { kind: 'event-group', user: {}, event: 'A', type: 'org', values: ['15'] };
const CHANGED = [
  { kind: 'group-property', type: 'org', value: '15', operation: '$set', property: 'name', to: 'Acme' },
  { kind: 'group-property', type: 'org', value: '15', operation: '$add', property: 'seats', to: 3 },
];

/** Code of Amplitude's SDKs for JavaScript, and what it does. */
const READ: [code: string, effects: object[]][] = [
  ["amplitude.setGroup('org', '15');", [MINE]],
  ["amplitude.getInstance().setGroup('org', '15')", [MINE]],
  ["import { setGroup } from '@amplitude/analytics-browser';\nsetGroup('org', '15');", [MINE]],
  [
    "client.setGroup('org', ['15', '16'], { user_id: 'user-1' })",
    [{ ...MINE, user: { userId: 'user-1' }, values: ['15', '16'] }],
  ],
  ["amplitude.track('A', { pages: 3 }, { groups: { org: '15' } })", [CALLED]],
  ["client.track('A', undefined, { groups: { org: '15' } })", [CALLED]],
  ["amplitude.track({ event_type: 'A', groups: { org: '15' } })", [CALLED]],
  ["amplitude.getInstance().logEventWithGroups('A', {}, { org: '15' })", [CALLED]],
  ["amplitude.groupIdentify('org', '15', new amplitude.Identify().set('name', 'Acme').add('seats', 3))", CHANGED],
  [
    "const change = new Identify();\nchange.set('name', 'Acme')\nchange\n  .add('seats', 3);\namplitude.groupIdentify('org', '15', change);",
    CHANGED,
  ],
  ["// amplitude.setGroup('org', '14');\namplitude.setGroup('org', '15');", [MINE]],
  ['amplitude.setGroup(`org`, user.org)', [{ ...MINE, values: [WORKED_OUT] }]],
  ["amplitude.track('A', props, options)", []],
];

test.each(READ)('%s', async (code, effects) => {
  const { report } = await checkAnything(code);
  expect(report.recognised).toMatchObject({ form: 'sdk-call', title: 'Calls of Amplitude’s SDK' });
  expect(report.effects).toEqual(effects);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['value-not-text', "amplitude.setGroup('org', 15)", '15'],
  ['value-names-no-group', "amplitude.setGroup('org')", ')'],
  ['groups-not-object', "amplitude.track('A', {}, { groups: ['15'] })", "['15']"],
  ['sixth-type', "amplitude.track('A', {}, { groups: { a: '1', b: '1', c: '1', d: '1', e: '1', f: '1' } })", 'f'],
  ['digits-lost', "amplitude.setGroup('org', 9007199254740993)", '9007199254740993'],
  ['add-not-number', "amplitude.groupIdentify('org', '15', new Identify().add('seats', '3'))", "'3'"],
  ['broken-json', "amplitude.setGroup('org' '15')", "'"],
])('%s in %s', async (code, text, place) => {
  const { report } = await checkAnything(text);
  const found = report.findings.find((finding) => finding.code === code);
  expect(text.slice(found?.place?.start, found?.place?.end)).toBe(place);
});

test('the SDK for Node adds no ID, and others do', async () => {
  const call = "setGroup('org', '15')";
  const codes = async (text: string) => (await checkAnything(text)).report.findings.map(({ code }) => code);
  expect(await codes(`import * as a from '@amplitude/analytics-node';\na.${call}`)).toContain('missing-field');
  expect(await codes(`import * as a from '@amplitude/analytics-browser';\na.${call}`)).not.toContain('missing-field');
});

test('a part of a regular expression is no group', async () => {
  expect((await checkAnything("m = re.match('a', b); m.group(1)")).report.recognised.form).toBe('unknown');
});

test('a plan of it names the SDK', async () => {
  const { plan } = await checkAnything("amplitude.setGroup('org', '15'); amplitude.init('my-secret-key-1');");
  expect(plan).toMatchObject({ plan: { source: 'sdk', target: 'browser', groups: [{ type: 'org', values: ['15'] }] } });
});

test('the key that init names is hidden', async () => {
  const outcome = await checkAnything("amplitude.init('my-secret-key-1'); amplitude.setGroup('org', 15);");
  expect(JSON.stringify(outcome)).not.toContain('my-secret-key-1');
});

test('calls of both are told apart', async () => {
  const text =
    "amplitude.setGroup('org', '15');\nanalytics.group('a1', { group_type: 'company' });\nanalytics.track('B');";
  const { report } = await checkAnything(text);
  expect(report.recognised).toMatchObject({ form: 'sdk-call', title: 'Calls of Amplitude’s SDK and of Segment' });
  expect(report.effects.map((effect) => effect.type)).toEqual(['org', 'company']);
});

/** Calls in languages that are not read. */
const NAMED: [language: string, code: string][] = [
  ['Python', "client.track(BaseEvent(event_type='A', user_id='user-1', groups={'org': '15'}))"],
  ['Python', "client.set_group(group_type='org', group_name='15', event_options=EventOptions(user_id='u'))"],
  ['Python', "client.group_identify('org', '15', identify_obj)"],
  ['Go', 'client.SetGroup("org", []string{"15"}, amplitude.EventOptions{UserID: "user-1"})'],
  ['Go', 'client.Track(amplitude.Event{EventType: "A", Groups: map[string][]string{"org": {"15"}}})'],
  ['Java', 'Amplitude.getInstance().setGroup("org", new JSONArray().put("15"));'],
  ['Java', 'Event event = new Event("A", "user-1"); event.groups = new JSONObject(); amplitude.logEvent(event);'],
  ['Kotlin', 'amplitude.track("A", mapOf("a" to 1), EventOptions().apply { groups = mutableMapOf("org" to "15") })'],
  ['Swift', 'amplitude.setGroup(groupType: "org", groupName: "15")'],
  ['Swift', 'amplitude.track(event: BaseEvent(eventType: "A", groups: ["org": "15"]))'],
  ['Objective-C', '[amplitude setGroup:@"org" groupName:@"15"];'],
  ['Flutter', "amplitude.track(BaseEvent('A', groups: {'org': '15'}));"],
];

test.each(NAMED)('%s is named and not read: %s', async (language, code) => {
  const { report, plan, correction } = await checkAnything(code);
  expect(report.recognised).toEqual({ form: 'unknown', title: `Code of Amplitude’s ${language} SDK` });
  expect(report.effects).toEqual([]);
  expect(report.findings).toMatchObject([
    { severity: 'error', code: 'sdk-code', why: expect.stringMatching(/body of the request.*Watch/) },
  ]);
  expect([plan, correction]).toEqual([undefined, undefined]);
});

test.each([
  ['analytics.track("A", {}, { context: { groupId: "a" } })'],
  ['posthog.group("company", "a"); analytics.group("a", { group_type: "b" })'],
])('%s is Segment’s', async (code) => {
  expect((await checkAnything(code)).report.recognised.form).toBe('segment-call');
});

const sdk = sourceOf('sdk');

test.each(sdk.targets.map(({ id }) => [id]))(
  'the wizard’s own code for %s is read rightly or not at all',
  async (id) => {
    const target = sdk.targets.find((one) => one.id === id);
    if (!target) throw new Error(`There is no ${id}.`);
    for (const membership of ['user', 'event'] as const) {
      const module = await loadFor(target, { membership });
      const { files, effects } = artifactOf({ ...EXAMPLE, membership }, sdk, target, module);
      const { report } = await checkAnything(files.map(({ lines }) => textOf(lines)).join('\n\n'));
      if (report.recognised.form === 'unknown')
        expect(report.findings).toMatchObject([{ code: files.length === 0 ? 'empty' : 'sdk-code' }]);
      else {
        expect(report.recognised.form).toBe('sdk-call');
        expect(compareEffects(effects, report.effects, EXAMPLE.user)).toMatchObject({ missing: [], unexpected: [] });
      }
      const isJavaScript = ['browser', 'browser-script', 'browser-unified', 'node', 'react-native'].includes(id);
      if (isJavaScript) expect(report.recognised.form).toBe('sdk-call');
    }
  },
);

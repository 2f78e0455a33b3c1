import type { Plan } from '../../../src/plan/plan.ts';
import type { FindingCode } from '../../../src/watch/check-list.ts';
import { EXAMPLE } from '../../example-plan.ts';
import type { RuntimeName } from './apps.ts';
import type { FileText } from './changed.ts';

/** An app that makes a mistake, and what it is told. */
export interface Mistake {
  name: string;
  runtime: RuntimeName;
  plan: Plan;
  /** The app, given where the sandbox is. */
  app: (base: string) => FileText[];
  /** What is found, beside the items. */
  finding?: FindingCode;
  /** The item that is wrong, and why. */
  wrong?: { what: string; reason: RegExp };
}

const PLAN: Plan = { ...EXAMPLE, target: 'node', groups: [{ type: 'org_id', values: ['15'] }] };
const SET = 'org_id as a user-level group';

/** A program with the Node SDK. */
function nodeApp(...code: string[]): Mistake['app'] {
  return (base) => {
    const options = JSON.stringify({ serverUrl: `${base}/2/httpapi`, flushIntervalMillis: 100 });
    const text = [
      "import * as amplitude from '@amplitude/analytics-node';",
      `await amplitude.init(process.env.AMPLITUDE_API_KEY, ${options}).promise;`,
      ...code,
      'await amplitude.flush().promise;',
    ];
    return [{ name: 'app.mjs', text: `${text.join('\n')}\n` }];
  };
}

const USER = "{ user_id: 'user-a@example.com' }";

function node(
  name: string,
  code: string[],
  told: Pick<Mistake, 'finding' | 'wrong'>,
  more: Partial<Mistake> = {},
): Mistake {
  return { name, runtime: 'node', plan: PLAN, app: nodeApp(...code), ...told, ...more };
}

const OF_NODE: readonly Mistake[] = [
  node(
    'event-level where user-level is planned',
    [`amplitude.track({ event_type: 'Signed In', groups: { org_id: '16' } }, undefined, ${USER});`],
    { wrong: { what: SET, reason: /event-level/ } },
  ),
  node(
    'user-level where event-level is planned',
    [`amplitude.setGroup('org_id', '16', ${USER});`],
    { wrong: { what: 'org_id as an event-level group', reason: /user-level/ } },
    { plan: { ...PLAN, membership: 'event' } },
  ),
  node('another spelling of the type', [`amplitude.setGroup('Org ID', '16', ${USER});`], {
    finding: 'near-duplicate-type',
    wrong: { what: SET, reason: /“Org ID” came, and “org_id” is planned/ },
  }),
  node(
    'another operation',
    [
      'const properties = new amplitude.Identify();',
      "properties.set('seats', 4);",
      `amplitude.groupIdentify('org_id', '16', properties, ${USER});`,
    ],
    { wrong: { what: 'seats of org_id, with $add', reason: /came with \$set, and \$add is planned/ } },
  ),
  node('a name as value', [`amplitude.setGroup('org_id', 'Acme Corp', ${USER});`], { finding: 'name-as-value' }),
  node('a numeric id under five characters', ["amplitude.track('Signed In', undefined, { user_id: '15' });"], {
    finding: 'short-id',
  }),
  node(
    'an event of another user on the same device',
    [
      "amplitude.setGroup('org_id', '16', { user_id: 'user-a@example.com', device_id: 'device-1' });",
      "amplitude.track('Signed In', undefined, { user_id: 'user-b@example.com', device_id: 'device-1' });",
    ],
    {
      finding: 'other-user',
      wrong: { what: 'org_id on an event after that', reason: /set for user-a@.*event is of user-b@/ },
    },
  ),
  node(
    'an event before its user is put into the group',
    [
      `amplitude.track('Signed In', undefined, ${USER});`,
      'await amplitude.flush().promise;',
      `amplitude.setGroup('org_id', '16', ${USER});`,
    ],
    {
      wrong: {
        what: 'org_id on an event after that',
        reason: /“Signed In” came before “org_id” was set for user-a@example\.com/,
      },
    },
  ),
  node(
    'a sixth group type',
    ['a', 'b', 'c', 'd', 'e']
      .map((type) => `amplitude.setGroup('type_${type}', '1', ${USER});`)
      .concat([`amplitude.setGroup('org_id', '16', ${USER});`]),
    { finding: 'sixth-type', wrong: { what: SET, reason: /five other group types/ } },
  ),
  node(
    'the path of Amplitude without that of the sandbox',
    [`amplitude.setGroup('org_id', '16', ${USER});`],
    {},
    {
      app: (base) => nodeApp(`amplitude.setGroup('org_id', '16', ${USER});`)(base.replace('/sandbox', '')),
      finding: 'no-endpoint',
    },
  ),
  {
    name: 'a request that Amplitude refuses',
    runtime: 'node',
    plan: { ...PLAN, source: 'http-api', target: 'fetch', membership: 'event' },
    app: (base) => {
      const body = JSON.stringify({
        api_key: 'key',
        events: [{ user_id: 'user-a@example.com', groups: { org_id: '16' } }],
      });
      return [
        {
          name: 'app.mjs',
          text: `await fetch('${base}/2/httpapi', { method: 'POST', body: ${JSON.stringify(body)} });\n`,
        },
      ];
    },
    finding: 'refused',
  },
];

const TO_SEGMENT: Mistake = node(
  'Amplitude’s own SDK where Segment is planned',
  [`amplitude.setGroup('org_id', '16', ${USER});`, `amplitude.track('Signed In', undefined, ${USER});`],
  { finding: 'not-through-segment' },
  { plan: { ...PLAN, source: 'segment' } },
);

const OF_GO: Mistake = {
  name: 'SetGroup of the Go SDK',
  runtime: 'go',
  plan: { ...PLAN, target: 'go' },
  app: (base) => {
    const text = [
      'package main',
      '',
      'import "github.com/amplitude/analytics-go/amplitude"',
      '',
      'func main() {',
      '\tconfig := amplitude.NewConfig("key")',
      `\tconfig.ServerURL = "${base}/2/httpapi"`,
      '\tclient := amplitude.NewClient(config)',
      '\tdefer client.Shutdown()',
      '\tclient.SetGroup("org_id", []string{"16"}, amplitude.EventOptions{UserID: "user-a@example.com"})',
      '}',
    ];
    return [{ name: 'main.go', text: `${text.join('\n')}\n` }];
  },
  finding: 'sets-no-group',
  wrong: { what: SET, reason: /SetGroup of the Go SDK set a user property named “org_id” and no group/ },
};

const OF_SEGMENT: Mistake = {
  name: 'a group call that does not say its type, through Classic',
  runtime: 'segment-node',
  plan: {
    ...PLAN,
    source: 'segment',
    segment: { destination: 'classic', groupTypeTrait: 'group_type', groupValueTrait: 'group_value' },
  },
  app: (base) => {
    const { origin, pathname } = new URL(base);
    const text = [
      "import { Analytics } from '@segment/analytics-node';",
      `const analytics = new Analytics({ writeKey: 'key', host: '${origin}', path: '${pathname}/segment/v1/batch' });`,
      "analytics.group({ userId: 'user-a@example.com', groupId: '16', traits: { name: 'Acme Corp' } });",
      'await analytics.closeAndFlush();',
    ];
    return [{ name: 'app.mjs', text: `${text.join('\n')}\n` }];
  },
  finding: 'segment-fallback-type',
  wrong: { what: SET, reason: /Segment wrote “\[Segment\] Group”/ },
};

/** An app for each kind of mistake. */
export const MISTAKES: readonly Mistake[] = [...OF_NODE, TO_SEGMENT, OF_GO, OF_SEGMENT];

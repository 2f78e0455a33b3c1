import { wireValues } from '../../amplitude/call.ts';
import { wireGroups, wireUser } from '../../amplitude/calls.ts';
import { blocks, type Line, lines, marked } from '../../code/line.ts';
import { pyLiteral, pyString } from '../../code/python.ts';
import { pyCall } from '../../code/python-call.ts';
import type { Operation, PropertyOperation } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { PYTHON_LIMITS, withPythonLimits } from './python-limits.ts';
import { sdkCalls } from './sdk-events.ts';
import { cutNotes, withCutEvent } from './text-limits.ts';

/** The version that is proved. */
export const VERSION = '1.3.0';

const METHODS: Record<Operation, string> = {
  $clearAll: 'clear_all',
  $unset: 'unset',
  $set: 'set',
  $setOnce: 'set_once',
  $add: 'add',
  $append: 'append',
  $prepend: 'prepend',
  $preInsert: 'pre_insert',
  $postInsert: 'post_insert',
  $remove: 'remove',
};

/** What a literal shares its line with, so that it breaks where it has to. */
function argument(value: unknown, name = ''): string {
  return name + pyLiteral(value, `        ${name}`);
}

function clientCode(plan: Plan, { endpoint, apiKey }: WriteOptions): string {
  const key = apiKey === undefined ? 'os.environ["AMPLITUDE_API_KEY"]' : pyString(apiKey);
  const config = [
    ...(plan.region === 'eu' ? ['server_zone="EU"'] : []),
    ...(endpoint === undefined ? [] : [`server_url=${pyString(`${endpoint}/2/httpapi`)}`]),
    ...(plan.minIdLength === undefined ? [] : [`min_id_length=${plan.minIdLength}`]),
    'flush_interval_millis=100',
  ];
  return `${pyCall('config = Config', config)}\n${pyCall('client = Amplitude', [key, 'config'])}`;
}

function userCode(plan: Plan): string {
  return pyCall(
    'user = EventOptions',
    Object.entries(wireUser(plan.user)).map(([name, id]) => `${name}=${pyString(String(id))}`),
  );
}

function setGroupLines({ groups }: Plan): Line[] {
  return groups.flatMap(({ type, values }) =>
    marked('user-group', pyCall('client.set_group', [pyString(type), argument(wireValues(values)), 'user'])),
  );
}

function trackLines(plan: Plan): Line[] {
  const { event, groups } = plan;
  if (event === undefined || groups.length === 0) return [];
  const properties = event.properties ?? {};
  const members = [
    pyString(event.type),
    ...(Object.keys(properties).length === 0 ? [] : [argument(properties, 'event_properties=')]),
    argument(wireGroups(plan), 'groups='),
  ];
  return marked(
    'event-group',
    [pyCall('event = BaseEvent', members), 'event.load_event_options(user)', 'client.track(event)'].join('\n'),
  );
}

function methodCall(name: string, { operation, property, value }: PropertyOperation): string {
  const method = `${name}.${METHODS[operation]}`;
  if (operation === '$clearAll') return `${method}()`;
  return pyCall(method, [pyString(property), ...(operation === '$unset' ? [] : [argument(value)])]);
}

/** A fresh `Identify` for each described group. */
function groupIdentifyLines({ groupProperties }: Plan): Line[][] {
  return groupProperties.map(({ type, value, operations }, index) => {
    const name = groupProperties.length === 1 ? 'properties' : `properties_${index + 1}`;
    const identify = pyCall('client.group_identify', [pyString(type), pyString(value), name, 'user']);
    return [
      { text: `${name} = Identify()` },
      ...operations.flatMap((operation) => marked('group-property', methodCall(name, operation))),
      ...marked('group-property', identify),
    ];
  });
}

function importLine({ membership, groups, groupProperties }: Plan): string {
  const names = [
    'Amplitude',
    ...(membership === 'event' && groups.length > 0 ? ['BaseEvent'] : []),
    'Config',
    'EventOptions',
    ...(groupProperties.length > 0 ? ['Identify'] : []),
  ];
  return `from amplitude import ${names.join(', ')}`;
}

const NOTES = [
  'Every call names the user: the Python SDK keeps no identity and invents no device id.',
  'shutdown sends what waits. Without a short flush_interval_millis, the SDK’s thread then keeps the program for ten seconds; a server can leave both out.',
];

/** What the SDK shortens or leaves out. */
export const refine: TargetFile['refine'] = withPythonLimits;

/** What the SDK posts: event properties are cut. */
export const calls: TargetFile['calls'] = (plan) => sdkCalls(withCutEvent(plan, PYTHON_LIMITS));

/** Code for `amplitude-analytics`. */
export const generate: Generator = (plan, { length }, options) => ({
  files:
    length === 0
      ? []
      : [
          {
            name: 'groups.py',
            language: 'python',
            lines: blocks(
              lines(options.apiKey === undefined && 'import os'),
              lines(importLine(plan)),
              lines(clientCode(plan, options), userCode(plan)),
              plan.membership === 'event' ? trackLines(plan) : setGroupLines(plan),
              ...groupIdentifyLines(plan),
              lines('client.shutdown()'),
            ),
          },
        ],
  install: [`pip install amplitude-analytics==${VERSION}`],
  notes: [...NOTES, ...cutNotes(plan, PYTHON_LIMITS)],
});

import { goString } from '../../code/go.ts';
import { type GoPair, goBlock, goMap, goValue } from '../../code/go-literal.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Operation, PropertyOperation } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { goCalls } from './go-calls.ts';

/** The version that is proved. */
export const VERSION = '1.3.1';

const PACKAGE = 'github.com/amplitude/analytics-go';

const METHODS: Record<Operation, string> = {
  $clearAll: 'ClearAll',
  $unset: 'Unset',
  $set: 'Set',
  $setOnce: 'SetOnce',
  $add: 'Add',
  $append: 'Append',
  $prepend: 'Prepend',
  $preInsert: 'PreInsert',
  $postInsert: 'PostInsert',
  $remove: 'Remove',
};

function clientLines({ region, minIdLength }: Plan, { endpoint, apiKey }: WriteOptions): Line[] {
  return lines(
    `config := amplitude.NewConfig(${apiKey === undefined ? 'os.Getenv("AMPLITUDE_API_KEY")' : goString(apiKey)})`,
    region === 'eu' && 'config.ServerZone = amplitude.ServerZoneEU',
    endpoint !== undefined && `config.ServerURL = ${goString(`${endpoint}/2/httpapi`)}`,
    minIdLength !== undefined && `config.MinIDLength = ${minIdLength}`,
    'client := amplitude.NewClient(config)',
    'defer client.Shutdown()',
  );
}

function userLine({ user: { userId, deviceId } }: Plan): string {
  const ids = [
    ...(userId === undefined ? [] : [`UserID: ${goString(userId)}`]),
    ...(deviceId === undefined ? [] : [`DeviceID: ${goString(deviceId)}`]),
  ];
  return `user := amplitude.EventOptions{${ids.join(', ')}}`;
}

function groupsLiteral({ groups }: Plan): string {
  return goMap(
    'map[string][]string',
    groups.map(({ type, values }) => [goString(type), `{${values.map(goString).join(', ')}}`]),
  );
}

/** The groups as user properties of their types' names, as the `setGroup` of other SDKs sends them. */
function userProperties({ groups }: Plan): string {
  const set = goMap(
    '',
    groups.map(({ type, values }) => [goString(type), goValue(values)]),
  );
  return goMap('map[amplitude.IdentityOp]map[string]any', [['"$set"', set]]);
}

/** The event that carries the groups: `$identify` for the user's, the plan's event for its own. */
function trackLines(plan: Plan): Line[] {
  const { event, groups, membership } = plan;
  if (groups.length === 0 || (membership === 'event' && event === undefined)) return [];
  const own = Object.entries(event?.properties ?? {});
  const properties: GoPair[] = own.map(([name, value]) => [goString(name), goValue(value)]);
  const isEvent = membership === 'event';
  const members: GoPair[] = [
    ['EventType', isEvent ? goString(event?.type ?? '') : 'amplitude.IdentifyEventType'],
    ['EventOptions', 'user'],
    ...(isEvent && own.length > 0 ? ([['EventProperties', goMap('map[string]any', properties)]] as const) : []),
    ['Groups', groupsLiteral(plan)],
    ...(isEvent ? [] : ([['UserProperties', userProperties(plan)]] as const)),
  ];
  return marked(isEvent ? 'event-group' : 'user-group', `client.Track(${goBlock('amplitude.Event', members)})`);
}

function methodCall(name: string, { operation, property, value }: PropertyOperation): string {
  const method = `${name}.${METHODS[operation]}`;
  if (operation === '$clearAll') return `${method}()`;
  if (operation === '$unset') return `${method}(${goString(property)})`;
  return `${method}(${goString(property)}, ${goValue(value)})`;
}

/** A fresh `Identify` for each described group, in a variable: its methods take a pointer, `GroupIdentify` a value. */
function groupIdentifyLines({ groupProperties }: Plan): Line[][] {
  return groupProperties.map(({ type, value, operations }, index) => {
    const name = groupProperties.length === 1 ? 'properties' : `properties${index + 1}`;
    return [
      { text: `var ${name} amplitude.Identify` },
      ...operations.flatMap((operation) => marked('group-property', methodCall(name, operation))),
      ...marked('group-property', `client.GroupIdentify(${goString(type)}, ${goString(value)}, ${name}, user)`),
    ];
  });
}

function clearsAll({ groupProperties }: Plan): boolean {
  return groupProperties.some(({ operations }) => operations.some(({ operation }) => operation === '$clearAll'));
}

/** That it sends nothing of use for nobody. */
export const refine: TargetFile['refine'] = (capability) => ({
  ...capability,
  needsUser: {
    reason: 'The Go SDK invents no device id: without a user or device ID, Amplitude refuses what it sends.',
  },
});

/** What the SDK posts. */
export const calls: TargetFile['calls'] = goCalls;

/** Code for `github.com/amplitude/analytics-go`. */
export const generate: Generator = (plan, { length }, options) => {
  const body = blocks(clientLines(plan, options), lines(userLine(plan)), trackLines(plan), ...groupIdentifyLines(plan));
  const imports = blocks(lines(options.apiKey === undefined && '\t"os"'), lines(`\t"${PACKAGE}/amplitude"`));
  const code = blocks(
    lines('package main'),
    lines('import (', imports, ')'),
    lines('func main() {', indent(body, '\t'), '}'),
  );
  return {
    files: length === 0 ? [] : [{ name: 'main.go', language: 'go', lines: code }],
    install: [`go get ${PACKAGE}@v${VERSION}`],
    notes: [
      ...(plan.membership === 'user' && plan.groups.length > 0
        ? [
            'An event of its own puts the user into the group: SetGroup of the Go SDK sets a user property and sends no groups.',
          ]
        : []),
      ...(clearsAll(plan)
        ? [
            'ClearAll of the Go SDK posts {"-": null}, where other SDKs post "-"; Amplitude documents neither for groups.',
          ]
        : []),
      'Every call names the user: the Go SDK keeps no identity and invents no device id.',
      'Shutdown waits until everything is sent; without it, a short program sends nothing.',
    ],
  };
};

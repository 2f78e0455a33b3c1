import { type Expression, jsonOf, type Statement, signatureOf, textOf } from './expression.ts';
import type { RecordedCall } from './recorded-swift.ts';

type CallExpression = Extract<Expression, { kind: 'call' }>;

function argumentsOf(call: CallExpression): Map<string, Expression> {
  return new Map(call.args.map(({ label, value }) => [label ?? '', value]));
}

/** An argument that has to be there. */
function given(call: CallExpression, label: string): Expression {
  const value = argumentsOf(call).get(label);
  if (value === undefined) throw new Error(`${signatureOf(call)} lacks ${label}.`);
  return value;
}

function asCall(expression: Expression): CallExpression {
  if (expression.kind !== 'call') throw new Error(`No call: ${JSON.stringify(expression).slice(0, 200)}`);
  return expression;
}

/** Swift takes no other order of labels than the declaration's. */
function checkLabels(call: CallExpression, labels: readonly string[]): void {
  const places = call.args.map(({ label }) => labels.indexOf(label ?? ''));
  if (places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1)))
    throw new Error(`Swift knows no ${signatureOf(call)}.`);
}

/** A list of several types, or an empty one, is no `Any` in Swift unless it says so. */
function checkLists(expression: Expression): void {
  if (expression.kind === 'map') for (const [, value] of expression.entries) checkLists(value);
  if (expression.kind !== 'list') return;
  const types = new Set(expression.items.map((item) => typeof jsonOf(item)));
  if (expression.type === undefined && types.size !== 1) throw new Error('A list without a type of its own.');
}

function anyValue(expression: Expression): unknown {
  checkLists(expression);
  return jsonOf(expression);
}

function init(call: CallExpression): RecordedCall {
  if (signatureOf(call) !== 'Amplitude(configuration:)') throw new Error(`Unexpected: ${signatureOf(call)}`);
  const configuration = asCall(given(call, 'configuration'));
  if (!signatureOf(configuration).startsWith('Configuration(')) throw new Error('No Configuration.');
  checkLabels(configuration, ['apiKey', 'minIdLength', 'serverZone', 'serverUrl']);
  const { minIdLength, serverZone, serverUrl } = Object.fromEntries(argumentsOf(configuration));
  if (serverZone !== undefined && (serverZone.kind !== 'member' || serverZone.name !== 'EU'))
    throw new Error('A zone that is not .EU.');
  return [
    'init',
    textOf(given(configuration, 'apiKey')),
    serverZone === undefined ? 'us' : 'eu',
    serverUrl === undefined ? null : textOf(serverUrl),
    minIdLength === undefined ? 0 : Number(jsonOf(minIdLength)),
  ];
}

function event(call: CallExpression, number: number): RecordedCall[] {
  checkLabels(call, ['eventType', 'eventProperties', 'groups']);
  const { eventProperties: properties, groups } = Object.fromEntries(argumentsOf(call));
  const own = properties === undefined ? null : Object.entries(anyValue(properties) as Record<string, unknown>);
  const carried = groups === undefined ? [] : Object.entries(anyValue(groups) as Record<string, string>);
  return [
    [
      'event',
      number,
      textOf(given(call, 'eventType')),
      own === null ? null : [own.map(([name]) => name), own.map(([, value]) => value)],
    ],
    ...carried.map(([type, value]): RecordedCall => ['setGroupOfEvent', number, type, value]),
  ];
}

/** Changes of `Identify().set(property:value:).add(property:value:)`, in their order. */
function changes(call: CallExpression, number: number): RecordedCall[] {
  if (signatureOf(call) === 'Identify()') return [];
  const { callee } = call;
  if (callee.kind !== 'member' || callee.of === undefined) throw new Error(`Unexpected: ${signatureOf(call)}`);
  const before = changes(asCall(callee.of), number);
  if (callee.name === 'clearAll' && call.args.length === 0)
    return [...before, ['change', number, '$clearAll', '-', '-']];
  checkLabels(call, callee.name === 'unset' ? ['property'] : ['property', 'value']);
  const value = callee.name === 'unset' ? '-' : anyValue(given(call, 'value'));
  if (callee.name === 'add' && typeof value !== 'number') throw new Error('add takes a number.');
  return [...before, ['change', number, `$${callee.name}`, textOf(given(call, 'property')), value]];
}

/** What code makes AmplitudeSwift do. Throws at calls that its signatures do not know. */
export function sdkCallsOf(statements: readonly Statement[]): RecordedCall[] {
  const numbers = new Map<string, number>();
  const numberOf = (expression: Expression): number => {
    const number = expression.kind === 'name' ? numbers.get(expression.name) : undefined;
    if (number === undefined) throw new Error(`Nothing has this name: ${JSON.stringify(expression).slice(0, 200)}`);
    return number;
  };
  return statements.flatMap(({ name, value }): RecordedCall[] => {
    const call = asCall(value);
    const signature = signatureOf(call);
    if (name !== undefined) {
      numbers.set(name, numbers.size + 1);
      const number = numberOf({ kind: 'name', name });
      if (name === 'amplitude') return [init(call)];
      return signature.startsWith('BaseEvent(') ? event(call, number) : changes(call, number);
    }
    switch (signature) {
      case 'amplitude.setUserId(userId:)':
        return [['setUserId', textOf(given(call, 'userId'))]];
      case 'amplitude.setDeviceId(deviceId:)':
        return [['setDeviceId', textOf(given(call, 'deviceId'))]];
      case 'amplitude.setGroup(groupType:groupName:)':
        return [['setGroup', textOf(given(call, 'groupType')), jsonOf(given(call, 'groupName')) as string | string[]]];
      case 'amplitude.track(event:)':
        return [['track', numberOf(given(call, 'event'))]];
      case 'amplitude.groupIdentify(groupType:groupName:identify:)': {
        const [type, group] = [textOf(given(call, 'groupType')), textOf(given(call, 'groupName'))];
        return [['groupIdentify', type, group, numberOf(given(call, 'identify'))]];
      }
      default:
        throw new Error(`AmplitudeSwift has no ${signature}.`);
    }
  });
}

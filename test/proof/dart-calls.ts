import type { Argument, Expression, Statement } from './expression.ts';
import type { RecordedCall } from './recorded-swift.ts';
import { sdkCallsOf } from './sdk-calls.ts';

/** Names that the SDKs below give to the arguments that Dart takes by place. */
const LABELS: Record<string, readonly string[]> = {
  Amplitude: ['configuration'],
  BaseEvent: ['eventType'],
  setUserId: ['userId'],
  setGroup: ['groupType', 'groupName'],
  groupIdentify: ['groupType', 'groupName', 'identify'],
  track: ['event'],
};

/** Methods of `Identify`. There is no `postInsert`. */
const CHANGES = ['set', 'setOnce', 'add', 'append', 'prepend', 'preInsert', 'remove', 'unset', 'clearAll'];

function labelled({ label, value }: Argument, place: number, labels: readonly string[]): Argument {
  const name = label ?? labels[place];
  return name === undefined ? { value: asSwift(value) } : { label: name, value: asSwift(value) };
}

/** The same code as AmplitudeSwift would have it written. */
function asSwift(expression: Expression): Expression {
  if (expression.kind === 'member' && expression.of?.kind === 'name' && expression.of.name === 'ServerZone') {
    if (expression.name !== 'eu') throw new Error(`No ServerZone.${expression.name} is to be named.`);
    return { kind: 'member', name: 'EU' };
  }
  if (expression.kind !== 'call') return expression;
  const { callee, args } = expression;
  const isCallee = callee.kind === 'name' || callee.kind === 'member';
  const name = isCallee ? callee.name : '';
  const labels = LABELS[name] ?? (CHANGES.includes(name) ? ['property', 'value'] : []);
  const of = callee.kind === 'member' && callee.of ? { ...callee, of: asSwift(callee.of) } : callee;
  if (callee.kind === 'member' && labels.length === 0) throw new Error(`The Flutter SDK has no ${name}.`);
  return { kind: 'call', callee: of, args: args.map((argument, place) => labelled(argument, place, labels)) };
}

function isCall({ value }: Statement, of: string, name: string): boolean {
  const callee = value.kind === 'call' ? value.callee : value;
  return callee.kind === 'member' && callee.of?.kind === 'name' && callee.of.name === of && callee.name === name;
}

/** A device ID is part of the configuration here, and a call of its own in AmplitudeSwift. */
function withoutDevice(statement: Statement): [Statement, RecordedCall[]] {
  const { value } = statement;
  const configuration = value.kind === 'call' ? value.args[0]?.value : undefined;
  if (value.kind !== 'call' || configuration?.kind !== 'call') throw new Error('Nothing is initialised.');
  const device = configuration.args.find(({ label }) => label === 'deviceId')?.value;
  const args = configuration.args.filter(({ label }) => label !== 'deviceId');
  const rest = { ...statement, value: { ...value, args: [{ value: { ...configuration, args } }] } };
  return [rest, device?.kind === 'literal' ? [['setDeviceId', String(device.value)]] : []];
}

/** What code in Dart makes the SDKs below do. Throws at calls that its signatures do not know. */
export function dartCalls(statements: readonly Statement[]): RecordedCall[] {
  const [binding, init, built, ...calls] = statements;
  const flush = calls.pop();
  if (!binding || !isCall(binding, 'WidgetsFlutterBinding', 'ensureInitialized')) throw new Error('No binding.');
  if (!built || !isCall(built, 'amplitude', 'isBuilt')) throw new Error('isBuilt is not awaited.');
  if (!flush || !isCall(flush, 'amplitude', 'flush')) throw new Error('No flush at the end.');
  if (init?.name !== 'amplitude') throw new Error('Nothing is initialised.');
  const [first, device] = withoutDevice(init);
  const swift = [first, ...calls].map((statement) => ({ ...statement, value: asSwift(statement.value) }));
  const [created, ...others] = sdkCallsOf(swift);
  return created === undefined ? [] : [created, ...device, ...others];
}

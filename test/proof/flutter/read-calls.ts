import { type Expression, jsonOf, type Statement, signatureOf, textOf } from '../expression.ts';

/** A call of Segment's Flutter library, by its signature in `client.dart`, `state.dart` and `event.dart`. */
export type FlutterCall =
  | { method: 'createClient'; writeKey: string; apiHost?: string }
  | { method: 'identify'; userId: string }
  | { method: 'group'; groupId: string; custom: Record<string, unknown> }
  | { method: 'ensureInitialized' | 'ready' | 'reset' | 'flush' };

type CallExpression = Extract<Expression, { kind: 'call' }>;

function call(expression: Expression | undefined, signature: RegExp): CallExpression {
  if (expression?.kind === 'call' && signature.test(signatureOf(expression))) return expression;
  throw new Error(`The library has no such call: ${JSON.stringify(expression)?.slice(0, 200)}`);
}

function clientOf(expression: Expression): FlutterCall {
  const [configuration] = call(expression, /^createClient\(_:\)$/).args;
  const [key, host] = call(configuration?.value, /^Configuration\(_:(?:apiHost:)?\)$/).args;
  if (key === undefined) throw new Error('No write key.');
  const apiHost = host === undefined ? {} : { apiHost: textOf(host.value) };
  return { method: 'createClient', writeKey: textOf(key.value), ...apiHost };
}

function groupOf({ args: [id, traits] }: CallExpression): FlutterCall {
  const [custom] = call(traits?.value, /^GroupTraits\(custom:\)$/).args;
  if (id === undefined || custom?.value.kind !== 'map') throw new Error('No group, or no map of traits.');
  return { method: 'group', groupId: textOf(id.value), custom: jsonOf(custom.value) as Record<string, unknown> };
}

function callOf({ name, value }: Statement): FlutterCall {
  if (name !== undefined) {
    if (name !== 'analytics') throw new Error(`A variable of no use: ${name}`);
    return clientOf(value);
  }
  if (value.kind === 'member' && value.name === 'ready' && value.of?.kind === 'member' && value.of.name === 'state')
    return { method: 'ready' };
  if (value.kind !== 'call') throw new Error(`No call: ${JSON.stringify(value).slice(0, 200)}`);
  const [first] = value.args;
  switch (signatureOf(value)) {
    case 'WidgetsFlutterBinding.ensureInitialized()':
      return { method: 'ensureInitialized' };
    case 'analytics.identify(userId:)':
      return { method: 'identify', userId: textOf(first?.value ?? value) };
    case 'analytics.group(_:groupTraits:)':
      return groupOf(value);
    case 'analytics.reset(resetAnonymousId:)':
      if (first?.value.kind !== 'literal' || first.value.value !== false) throw new Error('The anonymous ID is lost.');
      return { method: 'reset' };
    case 'analytics.flush()':
      return { method: 'flush' };
    default:
      throw new Error(`The library has no ${signatureOf(value)}.`);
  }
}

/** The calls of a file, in their order. Throws at what the library's signatures do not allow. */
export function readCalls(statements: readonly Statement[]): FlutterCall[] {
  return statements.map(callOf);
}

import type { HttpRequest } from '../../src/amplitude/request.ts';
import { type Expression, jsonOf, type Statement, signatureOf, textOf } from './expression.ts';

type CallExpression = Extract<Expression, { kind: 'call' }>;

type Members = Record<string, unknown>;

/** The host that the source's settings name, wherever the library gets any. */
const OF_SOURCE = 'api.segment.io/v1';

/** A call with exactly these labels, in this order: Swift takes no other. */
function argumentsOf(expression: Expression, ...signatures: string[]): Expression[] {
  if (expression.kind !== 'call') throw new Error(`No call: ${JSON.stringify(expression).slice(0, 200)}`);
  const signature = signatureOf(expression);
  if (!signatures.includes(signature)) throw new Error(`The library has no ${signature}.`);
  return expression.args.map(({ value }) => value);
}

function only([value]: readonly Expression[]): Expression {
  if (value === undefined) throw new Error('An argument is missing.');
  return value;
}

/** `Configuration(writeKey: "…").apiHost("…").cdnHost("…")`, whose setters stand in a chain. */
function configurationOf(expression: Expression): Map<string, string> {
  if (expression.kind !== 'call' || expression.callee.kind !== 'member')
    return new Map([['writeKey', textOf(only(argumentsOf(expression, 'Configuration(writeKey:)')))]]);
  const { name, of } = expression.callee;
  const value = textOf(only(argumentsOf(expression, '.apiHost(_:)', '.cdnHost(_:)')));
  if (of === undefined) throw new Error('No configuration.');
  return configurationOf(of).set(name, value);
}

/** The library keeps numbers as `Decimal`: up to 38 digits, of which the last stands for 1e-128 or more. */
function checkNumber(value: number): void {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e127 || size <= 1e-110)) throw new Error(`${value} is no Decimal.`);
}

/**
 * What a value becomes as `Any`. A dictionary inside of another, and a list of several types or of none, has to say its
 * type; names that are canonically equivalent are one, and a literal with a name twice ends the app.
 */
function anyOf(expression: Expression, isInside = true): unknown {
  if (expression.kind === 'map') {
    const names = expression.entries.map(([name]) => textOf(name).normalize());
    if (new Set(names).size < names.length) throw new Error(`A name stands twice: ${names.join(', ').slice(0, 200)}`);
    if (isInside && expression.type === undefined) throw new Error('A dictionary without a type of its own.');
    return Object.fromEntries(expression.entries.map(([name, value]) => [textOf(name), anyOf(value)]));
  }
  if (expression.kind === 'list') {
    const types = new Set(expression.items.map((item) => typeof jsonOf(item)));
    if (expression.type === undefined && types.size !== 1) throw new Error('A list without a type of its own.');
    return expression.items.map((item) => anyOf(item));
  }
  const value = jsonOf(expression);
  if (typeof value === 'number') checkNumber(value);
  return value;
}

function dictionaryOf(expression: Expression): Members {
  if (expression.kind !== 'map') throw new Error('No dictionary.');
  return anyOf(expression, false) as Members;
}

/** `JSON.add(value:forKey:)` of what an event has at its end. */
function enrichmentOf(expression: Expression, event: Members): Members {
  if (expression.kind !== 'list') throw new Error('No list of functions.');
  const [closure, ...more] = expression.items;
  if (closure?.kind !== 'enrichment' || more.length > 0) throw new Error('Not one function.');
  const { member, value } = closure;
  if (member !== 'context' && member !== 'integrations') throw new Error(`Events have no ${member}.`);
  const [added, key] = argumentsOf(value, '.add(value:forKey:)');
  if (added === undefined || key === undefined) throw new Error('Nothing is added.');
  return {
    ...event,
    [member]: { ...(event[member] as Members), ...Object.fromEntries([[textOf(key), anyOf(added)]]) },
  };
}

/** What the library posts for the calls of a file, as `Events.swift`, `JSON.swift` and `SegmentDestination.swift` say. */
export function postOfSwift([first, ...others]: readonly Statement[]): HttpRequest {
  if (first?.name !== 'analytics') throw new Error('Nothing is initialised.');
  const configuration = configurationOf(only(argumentsOf(first.value, 'Analytics(configuration:)')));
  let userId: string | undefined;
  const batch: Members[] = [];
  const messageOf = (members: Members): Members => ({
    anonymousId: 'invented',
    ...(userId === undefined ? {} : { userId }),
    context: {},
    integrations: {},
    ...members,
  });
  for (const { name, value } of others) {
    if (name !== undefined || value.kind !== 'call') throw new Error('Something that is no call.');
    const call: CallExpression = value;
    const [a, b, c] = call.args.map((argument) => argument.value);
    const signature = signatureOf(call);
    if (signature === 'analytics.identify(userId:)' && a) {
      userId = textOf(a);
      batch.push(messageOf({ type: 'identify' }));
    } else if (signature === 'analytics.group(groupId:traits:)' && a && b)
      batch.push(messageOf({ type: 'group', groupId: textOf(a), traits: dictionaryOf(b) }));
    else if (signature === 'analytics.track(name:enrichments:)' && a && b)
      batch.push(enrichmentOf(b, messageOf({ type: 'track', event: textOf(a) })));
    else if (signature === 'analytics.track(name:properties:enrichments:)' && a && b && c)
      batch.push(enrichmentOf(c, messageOf({ type: 'track', event: textOf(a), properties: dictionaryOf(b) })));
    else throw new Error(`The library has no ${signature}.`);
  }
  const own = configuration.has('cdnHost') ? configuration.get('apiHost') : undefined;
  return {
    method: 'POST',
    url: `https://${own ?? OF_SOURCE}/b`,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ batch, writeKey: configuration.get('writeKey') }),
  };
}

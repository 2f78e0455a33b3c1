import { isMixed, isOperation } from '../../amplitude/operation-dictionary.ts';
import { NO_VALUE, OPERATIONS, type Operation, type PropertyValue } from '../../plan/operations.ts';
import { shortText } from '../../plan/short-text.ts';
import { losesDigits } from '../json/digits.ts';
import { holdsCode, type Member, type Node, type ObjectNode, plainValue } from '../json/node.ts';
import { writable } from '../json/write-json.ts';
import type { Gathered } from './gathered.ts';
import { type Ground, nameSpan, renameMember, replaceNode, spanOf } from './ground.ts';

/** Whose properties are changed: some group's, or the user's. */
export type Owner = { type: string; value: string; span: { start: number; end: number } } | undefined;

const isScalar = (node: Node) => node.kind === 'scalar' && node.value !== null;

/** The value of a property, or nothing and a word about it. */
function propertyValue(name: string, node: Node, ground: Ground): PropertyValue | undefined {
  if (node.kind === 'code') return undefined;
  if (isScalar(node) || (node.kind === 'array' && node.items.every(isScalar))) return plainValue(node) as PropertyValue;
  const isNull = node.kind === 'scalar';
  ground.tell({
    severity: 'warning',
    code: isNull ? 'null-value' : 'nested-value',
    message: isNull
      ? `“${shortText(name)}” is ${node.word ?? 'null'}, which sets nothing.`
      : `“${shortText(name)}” holds a list or an object inside of another.`,
    why: isNull
      ? 'To remove a property, use $unset.'
      : 'Properties of groups are text, numbers, true or false, or a list of these. Send the parts as properties of their own.',
    at: spanOf(ground, node),
  });
  return undefined;
}

function unknownOperation(member: Member, ground: Ground): void {
  const right = OPERATIONS.find((operation) => operation.toLowerCase() === member.name.toLowerCase());
  ground.tell({
    severity: right ? 'error' : 'warning',
    code: 'unknown-operation',
    message: `“${shortText(member.name)}” is no operation of Amplitude’s.`,
    why: `It knows ${OPERATIONS.join(', ')}. Anything else is taken for the name of a property.`,
    at: nameSpan(ground, member),
    ...(right ? { fix: { label: `Write ${right}`, edits: [renameMember(ground, member, right)] } } : {}),
  });
}

/** Bare names next to operations: mended by moving them into `$set`. */
function mixed(node: ObjectNode, what: string, ground: Ground): void {
  const whole = writable(node) as Record<string, unknown>;
  const bare = Object.entries(whole).filter(([name]) => !isOperation(name));
  const others = Object.entries(whole).filter(([name]) => isOperation(name) && name !== '$set');
  const set = whole.$set;
  const merged = Object.fromEntries([...Object.entries(typeof set === 'object' && set !== null ? set : {}), ...bare]);
  const first = node.members.find(({ name }) => !isOperation(name));
  ground.tell({
    severity: 'error',
    code: 'mixed-operations',
    message: `${what} holds operations next to plain names (${shortText(bare.map(([name]) => name).join(', '))}).`,
    why: 'Amplitude takes either plain names or operations in one object, never both. What it does to a mixture is not documented.',
    at: first && nameSpan(ground, first),
    ...(holdsCode(node)
      ? {}
      : {
          fix: {
            label: 'Move the plain names into $set',
            edits: [replaceNode(ground, node, { $set: merged, ...Object.fromEntries(others) })],
          },
        }),
  });
}

function addition(name: string, node: Node, ground: Ground): void {
  const value = node.kind === 'scalar' ? node.value : undefined;
  if (typeof value === 'number' || node.kind === 'code') return;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  const isNumber = Number.isFinite(number);
  const isExact = isNumber && typeof value === 'string' && !losesDigits(value.trim());
  ground.tell({
    severity: 'warning',
    code: 'add-not-number',
    message: `$add of “${shortText(name)}” is ${isNumber ? 'a number written as text' : 'not a number'}.`,
    why: 'Today’s SDKs send numbers only. What the service does to text is not documented.',
    at: spanOf(ground, node),
    ...(isExact ? { fix: { label: `Write ${number}`, edits: [replaceNode(ground, node, number)] } } : {}),
  });
}

/** One operation with the properties it changes. */
function checkOperation(member: Member, owner: Owner, ground: Ground, gathered: Gathered): void {
  const operation = member.name as Operation;
  const gather = (property: string, value: PropertyValue, node: Node) => {
    const span = ground.text.span(node.start, node.end);
    if (owner) gathered.property(owner, { operation, property, value }, span, (to) => replaceNode(ground, node, to));
  };
  if (operation === '$clearAll') gather(NO_VALUE, NO_VALUE, member.value);
  if (operation === '$clearAll' || member.value.kind === 'code') return;
  if (member.value.kind !== 'object') {
    ground.tell({
      severity: 'error',
      code: 'operation-not-object',
      message: `${operation} names no property.`,
      why: `Write {"${operation}": {"property": value}}.`,
      at: spanOf(ground, member.value),
    });
    return;
  }
  for (const { name, value: node } of member.value.members) {
    if (operation === '$unset') {
      gather(name, NO_VALUE, node);
      continue;
    }
    if (operation === '$add') addition(name, node, ground);
    const value = propertyValue(name, node, ground);
    if (value !== undefined) gather(name, value, node);
  }
}

/** Properties of a group or a user as they are sent: plain names, or operations. */
export function checkProperties(
  what: string,
  node: Node | undefined,
  owner: Owner,
  ground: Ground,
  gathered: Gathered,
): void {
  if (node?.kind !== 'object') return;
  const whole = Object.fromEntries(node.members.map(({ name }) => [name, 0]));
  if (isMixed(whole)) mixed(node, what, ground);
  if (Object.hasOwn(whole, '$clearAll') && node.members.length > 1)
    ground.tell({
      severity: 'warning',
      code: 'clear-all-combined',
      message: '$clearAll stands beside other operations.',
      why: 'SDKs refuse the combination. It is applied first, and removes every property for good.',
      at: spanOf(ground, node),
    });
  for (const member of node.members) {
    const { name, value: inner } = member;
    if (isOperation(name)) checkOperation(member, owner, ground, gathered);
    else {
      if (name.startsWith('$')) unknownOperation(member, ground);
      const value = owner && propertyValue(name, inner, ground);
      if (owner && value !== undefined)
        gathered.property(
          owner,
          { operation: '$set', property: name, value },
          ground.text.span(inner.start, inner.end),
          (to) => replaceNode(ground, inner, to),
        );
    }
  }
}

/** An argument of a call, with its label where it has one. */
export interface Argument {
  label?: string;
  value: Expression;
}

/** What code says, whatever its language: as much of it as snippets use. */
export type Expression =
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'list'; items: Expression[]; type?: string }
  | { kind: 'map'; entries: [Expression, Expression][]; type?: string }
  | { kind: 'name'; name: string }
  | { kind: 'member'; of?: Expression; name: string }
  | { kind: 'call'; callee: Expression; args: Argument[] }
  /** A function that changes one member of an event, by a call, and returns the event. */
  | { kind: 'enrichment'; member: string; value: Expression };

/** A variable that is declared, or an expression for its effect. */
export interface Statement {
  name?: string;
  value: Expression;
}

/** The JSON value that literals, lists and maps stand for. Throws at anything else. */
export function jsonOf(expression: Expression): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'list':
      return expression.items.map(jsonOf);
    case 'map': {
      const entries = expression.entries.map(([name, value]) => [textOf(name), jsonOf(value)] as const);
      if (new Set(entries.map(([name]) => name)).size < entries.length)
        throw new Error('A name stands twice in a map.');
      return Object.fromEntries(entries);
    }
    default:
      throw new Error(`No value: ${JSON.stringify(expression).slice(0, 200)}`);
  }
}

/** The text of a literal. Throws at anything else. */
export function textOf(expression: Expression): string {
  if (expression.kind !== 'literal' || typeof expression.value !== 'string')
    throw new Error(`No text: ${JSON.stringify(expression).slice(0, 200)}`);
  return expression.value;
}

/** `amplitude.setGroup(groupType:groupName:)`: a call without its values. A chain shows only its last call. */
export function signatureOf({ callee, args }: Extract<Expression, { kind: 'call' }>): string {
  const labels = args.map(({ label }) => `${label ?? '_'}:`).join('');
  if (callee.kind === 'name') return `${callee.name}(${labels})`;
  if (callee.kind !== 'member') throw new Error('A call of neither a name nor a member.');
  const of = callee.of?.kind === 'name' ? callee.of.name : '';
  return `${of}.${callee.name}(${labels})`;
}

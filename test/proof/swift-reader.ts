import type { Argument, Expression, Statement } from './expression.ts';
import type { SyntaxNode } from './syntax-tree.ts';

const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** What Swift reads in a string literal. Throws at an interpolation, and at escapes that Swift has not. */
export function swiftText(literal: string): string {
  if (!/^"(?:[^"\\\n\r]|\\.)*"$/u.test(literal)) throw new Error(`Not a string on one line: ${literal.slice(0, 200)}`);
  return literal.slice(1, -1).replace(/\\(?:u\{([0-9A-F]{1,8})\}|(.))/gu, (found, code?: string, sign?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    if (sign === '"' || sign === '\\') return sign;
    const known = SIGNS[sign ?? ''];
    if (known === undefined) throw new Error(`${found} is no escape of Swift.`);
    return known;
  });
}

function named(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter(({ isNamed, type }) => isNamed && type !== 'comment');
}

function only(node: SyntaxNode): SyntaxNode {
  const [first, ...more] = named(node);
  if (first === undefined || more.length > 0)
    throw new Error(`Not one part in ${node.type}: ${node.text.slice(0, 200)}`);
  return first;
}

function argumentOf(node: SyntaxNode): Argument {
  const [label, value] = named(node);
  if (value === undefined && label) return { value: expressionOf(label) };
  if (label?.type !== 'value_argument_label' || value === undefined) throw new Error(`No argument: ${node.text}`);
  return { label: label.text, value: expressionOf(value) };
}

function callOf(node: SyntaxNode): Expression {
  const [callee, suffix] = named(node);
  if (callee === undefined || suffix?.type !== 'call_suffix') throw new Error(`No call: ${node.text.slice(0, 200)}`);
  return { kind: 'call', callee: expressionOf(callee), args: named(only(suffix)).map(argumentOf) };
}

function pairs(nodes: readonly SyntaxNode[]): [Expression, Expression][] {
  return nodes.flatMap((name, index) => {
    const value = nodes[index + 1];
    return index % 2 === 0 && value ? [[expressionOf(name), expressionOf(value)]] : [];
  });
}

/** `[…] as [Any]` and `[…] as [String: Any]` */
function typedOf(node: SyntaxNode): Expression {
  const [literal, , type] = named(node);
  if (literal?.type === 'array_literal' && type?.text === '[Any]')
    return { kind: 'list', items: named(literal).map(expressionOf), type: 'Any' };
  if (literal?.type === 'dictionary_literal' && type?.text === '[String: Any]')
    return { kind: 'map', entries: pairs(named(literal)), type: 'Any' };
  throw new Error(`Unexpected: ${node.text}`);
}

/** `{ event in var event = event; event?.context = try? event?.context?.add(…); return event }` */
function enrichmentOf(node: SyntaxNode): Expression {
  const [parameter, statements] = named(node);
  const [copy, assignment, end, ...more] = statements === undefined ? [] : named(statements);
  const frame = [parameter?.text, copy?.text, end?.text, ...more.map(({ text }) => text)];
  const [, member = ''] = /^event\?\.(\w+) = try\? event\?\.\1\?\.add\(/.exec(assignment?.text ?? '') ?? [];
  const [, attempt] = assignment?.type === 'assignment' ? named(assignment) : [];
  const value = attempt?.type === 'try_expression' ? named(attempt).at(-1) : undefined;
  if (frame.join('; ') !== 'event; var event = event; return event' || member === '' || value === undefined)
    throw new Error(`No change of an event: ${node.text.slice(0, 300)}`);
  return { kind: 'enrichment', member, value: callOf(value) };
}

function expressionOf(node: SyntaxNode): Expression {
  switch (node.type) {
    case 'line_string_literal':
      return { kind: 'literal', value: swiftText(node.text) };
    case 'integer_literal':
    case 'real_literal':
      return { kind: 'literal', value: Number(node.text) };
    case 'boolean_literal':
      return { kind: 'literal', value: node.text === 'true' };
    case 'prefix_expression': {
      const sign = node.children[0]?.text;
      const inner = only(node);
      if (sign === '.') return { kind: 'member', name: inner.text };
      const value = Number(inner.text);
      if (sign !== '-' || Number.isNaN(value)) throw new Error(`Unexpected: ${node.text}`);
      return { kind: 'literal', value: -value };
    }
    case 'array_literal':
      return { kind: 'list', items: named(node).map(expressionOf) };
    case 'dictionary_literal':
      return { kind: 'map', entries: pairs(named(node)) };
    case 'as_expression':
      return typedOf(node);
    case 'lambda_literal':
      return enrichmentOf(node);
    case 'simple_identifier':
      return { kind: 'name', name: node.text };
    case 'navigation_expression': {
      const [of, suffix] = named(node);
      if (of === undefined || suffix === undefined) throw new Error(`No member: ${node.text}`);
      return { kind: 'member', of: expressionOf(of), name: only(suffix).text };
    }
    case 'call_expression':
      return callOf(node);
    default:
      throw new Error(`Unexpected ${node.type}: ${node.text.slice(0, 200)}`);
  }
}

function declarationOf(node: SyntaxNode): Statement {
  const [, pattern, value] = named(node);
  if (node.children[0]?.text !== 'let' || pattern === undefined || value === undefined)
    throw new Error(`No constant: ${node.text.slice(0, 200)}`);
  return { name: pattern.text, value: expressionOf(value) };
}

/** Statements of a class's properties and of its only function, in the order in which they happen. */
export function statementsOf(root: SyntaxNode): Statement[] {
  return named(root).flatMap((node) => {
    switch (node.type) {
      case 'import_declaration':
      case 'modifiers':
      case 'type_identifier':
      case 'inheritance_specifier':
        return [];
      case 'class_declaration':
      case 'class_body':
      case 'function_body':
      case 'statements':
        return statementsOf(node);
      case 'function_declaration':
        return statementsOf({ ...node, children: node.children.filter(({ type }) => type === 'function_body') });
      case 'property_declaration':
        return [declarationOf(node)];
      case 'control_transfer_statement':
        if (node.text !== 'return true') throw new Error(`Unexpected: ${node.text}`);
        return [];
      default:
        return [{ value: expressionOf(node) }];
    }
  });
}

import type { Argument, Expression, Statement } from './expression.ts';
import type { SyntaxNode } from './syntax-tree.ts';

const SIGNS: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** What Dart reads in a string literal in single quotes. Throws at an interpolation. */
export function dartText(literal: string): string {
  if (!/^'(?:[^'\\\n\r$]|\\.)*'$/u.test(literal)) throw new Error(`Not a plain string: ${literal.slice(0, 200)}`);
  return literal
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9A-F]{1,6})\}|(.))/gu, (_, code?: string, sign = '') =>
      code === undefined ? (SIGNS[sign] ?? sign) : String.fromCodePoint(Number.parseInt(code, 16)),
    );
}

function named(node: SyntaxNode): SyntaxNode[] {
  return node.children.filter(({ isNamed }) => isNamed);
}

function argumentOf(node: SyntaxNode): Argument {
  const [first, ...rest] = named(node);
  if (node.type === 'argument' || first === undefined) return { value: chainOf(named(node)) };
  if (first.type !== 'label') throw new Error(`No argument: ${node.text.slice(0, 200)}`);
  return { label: first.text.slice(0, -1), value: chainOf(rest) };
}

function argumentsIn(part: SyntaxNode | undefined): Argument[] {
  const [list] = part === undefined ? [] : named(part);
  if (part?.type !== 'argument_part' || list === undefined) throw new Error('No arguments.');
  return named(list).map(argumentOf);
}

/** `of.name`, `of(…)`, or `of..name(…)`, whose value is `of` again: read as `of.name(…)`. */
function extended(of: Expression, node: SyntaxNode): Expression {
  if (node.type === 'cascade_section') {
    const [selector, part] = named(node);
    return { kind: 'call', callee: { kind: 'member', of, name: selector?.text ?? '' }, args: argumentsIn(part) };
  }
  const [inner] = named(node);
  if (node.type !== 'selector' || inner === undefined) throw new Error(`Unexpected ${node.type}: ${node.text}`);
  return inner.type === 'argument_part'
    ? { kind: 'call', callee: of, args: argumentsIn(inner) }
    : { kind: 'member', of, name: inner.text.slice(1) };
}

function chainOf(nodes: readonly SyntaxNode[]): Expression {
  const [first, ...rest] = nodes;
  if (first === undefined) throw new Error('Nothing where an expression has to be.');
  return rest.reduce(extended, primaryOf(first));
}

function primaryOf(node: SyntaxNode): Expression {
  switch (node.type) {
    case 'string_literal':
      return { kind: 'literal', value: dartText(node.text) };
    case 'decimal_integer_literal':
    case 'decimal_floating_point_literal':
      return { kind: 'literal', value: Number(node.text) };
    case 'true':
    case 'false':
      return { kind: 'literal', value: node.type === 'true' };
    case 'unary_expression': {
      const value = Number(node.text);
      if (!Number.isNaN(value)) return { kind: 'literal', value };
      const [inner] = named(node);
      if (inner?.type !== 'await_expression') throw new Error(`Unexpected: ${node.text.slice(0, 200)}`);
      return chainOf(named(inner));
    }
    case 'list_literal':
      return { kind: 'list', items: named(node).map(primaryOf), type: 'dynamic' };
    case 'set_or_map_literal':
      return {
        kind: 'map',
        entries: named(node).map((pair) => {
          const [name, value] = named(pair);
          if (pair.type !== 'pair' || name === undefined || value === undefined) throw new Error('No pair.');
          return [primaryOf(name), primaryOf(value)];
        }),
      };
    case 'identifier':
      return { kind: 'name', name: node.text };
    default:
      throw new Error(`Unexpected ${node.type}: ${node.text.slice(0, 200)}`);
  }
}

function declarationOf(node: SyntaxNode): Statement {
  const [final, name, ...rest] = named(node);
  if (final?.text !== 'final' || name === undefined) throw new Error(`No constant: ${node.text.slice(0, 200)}`);
  return { name: name.text, value: chainOf(rest) };
}

/** Statements of a file's only function, in their order. */
export function statementsOf(root: SyntaxNode): Statement[] {
  return named(root).flatMap((node) => {
    switch (node.type) {
      case 'import_or_export':
      case 'function_signature':
      case 'comment':
        return [];
      case 'function_body':
      case 'block':
      case 'local_variable_declaration':
        return statementsOf(node);
      case 'initialized_variable_definition':
        return [declarationOf(node)];
      case 'expression_statement':
        return [{ value: chainOf(named(node)) }];
      default:
        throw new Error(`Unexpected ${node.type}: ${node.text.slice(0, 200)}`);
    }
  });
}

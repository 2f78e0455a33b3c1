import type { SyntaxNode } from './syntax-tree.ts';

/** What code in Dart has to say around its calls of a library. */
export interface DartFrame {
  /** Where the names are declared. */
  libraries: Record<string, string>;
  /** Beginnings of what has a `Future` for its value; what is sent first must be done first. */
  futures: RegExp;
}

function textsOf(node: SyntaxNode, type: string): string[] {
  return node.type === type ? [node.text] : node.children.flatMap((child) => textsOf(child, type));
}

/** Throws unless a file imports what it uses and nothing else, and awaits what has to be done before the next call. */
export function checkDartFrame(root: SyntaxNode, { libraries, futures }: DartFrame): void {
  const imports = textsOf(root, 'import_or_export').toSorted();
  const used = new Set(textsOf(root, 'identifier').flatMap((name) => libraries[name] ?? []));
  const needed = [...used].map((library) => `import '${library}';`).toSorted();
  if (imports.join('\n') !== needed.join('\n'))
    throw new Error(`Needs ${needed.join(' ')} and has ${imports.join(' ')}`.slice(0, 600));

  const [signature] = textsOf(root, 'function_signature');
  const [body = ''] = textsOf(root, 'function_body');
  if (signature !== 'Future<void> main()' || !body.startsWith('async {'))
    throw new Error(`A main that cannot await: ${signature} ${body.slice(0, 20)}`);

  const lost = textsOf(root, 'expression_statement').find((statement) => futures.test(statement));
  if (lost !== undefined) throw new Error(`Not awaited: ${lost.slice(0, 200)}`);
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { npmPackage } from './npm-package.ts';

/** As much of a tree-sitter node as readers of code need. */
export interface SyntaxNode {
  type: string;
  text: string;
  isNamed: boolean;
  isError: boolean;
  isMissing: boolean;
  children: SyntaxNode[];
  startPosition: { row: number; column: number };
}

/** Parses a text. Throws where the grammar does not take it, naming line and column. */
export type Parse = (text: string) => SyntaxNode;

interface TreeSitter {
  Parser: {
    new (): { setLanguage: (language: unknown) => void; parse: (text: string) => { rootNode: SyntaxNode } };
    init: () => Promise<void>;
  };
  Language: { load: (path: string) => Promise<unknown> };
}

/** Newer ones do not load the grammars, whose versions nobody keeps in step. */
const LOADER = ['web-tree-sitter', '0.25.10'] as const;

let loaded: Promise<TreeSitter> | undefined;

/** To be done once: a second `init` takes the memory away from the grammars of the first. */
async function load(): Promise<TreeSitter> {
  // A grammar is run for a second; to compile it as well as V8 can takes ten.
  setFlagsFromString('--liftoff-only');
  const loader = join(await npmPackage(...LOADER), LOADER[0], 'tree-sitter.js');
  const treeSitter: TreeSitter = await import(pathToFileURL(loader).href);
  await treeSitter.Parser.init();
  return treeSitter;
}

function firstError(node: SyntaxNode): SyntaxNode | undefined {
  if (node.isError || node.isMissing) return node;
  for (const child of node.children) {
    const found = firstError(child);
    if (found) return found;
  }
  return undefined;
}

/**
 * Prepares a parser with a grammar of npm.
 * @param grammar package, version, and path in the package: `out/tree-sitter-swift.wasm`
 */
export async function parserOf(grammar: readonly [name: string, version: string, path: string]): Promise<Parse> {
  const [name, version, path] = grammar;
  loaded ??= load();
  const { Parser, Language } = await loaded;
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(await npmPackage(name, version), name, path)));
  return (text) => {
    const { rootNode } = parser.parse(text);
    const wrong = firstError(rootNode);
    if (wrong === undefined) return rootNode;
    const { row, column } = wrong.startPosition;
    throw new Error(`line ${row + 1}, column ${column + 1}: ${wrong.text.slice(0, 200)}`);
  };
}

/** Grammars of many languages in one package. */
export function commonGrammar(language: string): readonly [string, string, string] {
  return ['tree-sitter-wasms', '0.1.13', `out/tree-sitter-${language}.wasm`];
}

import type { SyntaxNode } from './syntax-tree.ts';

/** What UIKit calls in a delegate when an app has started. With another signature, it calls nothing. */
const DELEGATE = [
  'import UIKit',
  '@main class AppDelegate: UIResponder, UIApplicationDelegate',
  'func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool',
  'return true',
];

function childrenOf(node: SyntaxNode, type: string): SyntaxNode[] {
  return node.children.filter((child) => child.type === type);
}

/** Text on one line, without the spaces that Swift ignores. */
function onOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/([([]) /g, '$1')
    .replace(/ ([)\]])/g, '$1')
    .trim();
}

/** A declaration before its braces. */
function headOf(node: SyntaxNode, body: string): string {
  const [inner] = childrenOf(node, body);
  return onOneLine(inner === undefined ? node.text : node.text.slice(0, node.text.length - inner.text.length));
}

/** Throws unless a file is a delegate that an app starts with, and imports a library. */
export function checkSwiftFrame(root: SyntaxNode, library: string): void {
  const expected = [`import ${library}`, ...DELEGATE];
  const types = childrenOf(root, 'class_declaration');
  const functions = types
    .flatMap((type) => childrenOf(type, 'class_body'))
    .flatMap((body) => childrenOf(body, 'function_declaration'));
  const ends = functions
    .flatMap((declared) => childrenOf(declared, 'function_body'))
    .flatMap((body) => childrenOf(body, 'statements'))
    .map((statements) => statements.children.at(-1)?.text ?? '');
  const frame = [
    ...childrenOf(root, 'import_declaration').map(({ text }) => text),
    ...types.map((type) => headOf(type, 'class_body')),
    ...functions.map((declared) => headOf(declared, 'function_body')),
    ...ends,
  ];
  const wrong = [...frame, 'an end'].find((line, index) => line !== (expected[index] ?? 'an end'));
  if (wrong !== undefined) throw new Error(`No delegate of an app has ${wrong.slice(0, 200)} here.`);
}

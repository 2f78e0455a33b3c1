import type { SyntaxNode } from './syntax-tree.ts';

/** Where the names are declared: `amplitude_flutter` 4, `lib/`. */
const LIBRARIES: Record<string, string> = {
  Amplitude: 'package:amplitude_flutter/amplitude.dart',
  Configuration: 'package:amplitude_flutter/configuration.dart',
  ServerZone: 'package:amplitude_flutter/constants.dart',
  BaseEvent: 'package:amplitude_flutter/events/base_event.dart',
  Identify: 'package:amplitude_flutter/events/identify.dart',
  WidgetsFlutterBinding: 'package:flutter/widgets.dart',
};

/** Members of `Amplitude` whose value is a `Future`; what is sent first must be done first. */
const FUTURES = /^amplitude\.(?:isBuilt|setUserId|setGroup|groupIdentify|track|flush)\b/;

function textsOf(node: SyntaxNode, type: string): string[] {
  return node.type === type ? [node.text] : node.children.flatMap((child) => textsOf(child, type));
}

/** Throws unless a file imports what it uses and nothing else, and awaits what has to be done before the next call. */
export function checkDartFrame(root: SyntaxNode): void {
  const imports = textsOf(root, 'import_or_export').toSorted();
  const used = new Set(textsOf(root, 'identifier').flatMap((name) => LIBRARIES[name] ?? []));
  const needed = [...used].map((library) => `import '${library}';`).toSorted();
  if (imports.join('\n') !== needed.join('\n'))
    throw new Error(`Needs ${needed.join(' ')} and has ${imports.join(' ')}`.slice(0, 600));

  const [signature] = textsOf(root, 'function_signature');
  const [body = ''] = textsOf(root, 'function_body');
  if (signature !== 'Future<void> main()' || !body.startsWith('async {'))
    throw new Error(`A main that cannot await: ${signature} ${body.slice(0, 20)}`);

  const lost = textsOf(root, 'expression_statement').find((statement) => FUTURES.test(statement));
  if (lost !== undefined) throw new Error(`Not awaited: ${lost.slice(0, 200)}`);
}

import type { Node } from '../json/node.ts';
import { BrokenJson } from '../json/parse.ts';
import { ScriptReader } from '../json/script.ts';

/** What a name stands for, if the text says it once and for all as a literal: `const TYPE = 'org_id';` */
export function constantOf(text: string, node: Node): Node | undefined {
  if (node.kind !== 'code') return undefined;
  const name = text.slice(node.start, node.end);
  if (!/^[\w$]{1,80}$/.test(name)) return undefined;
  const written = name.replaceAll('$', '\\$');
  const match = new RegExp(`\\bconst\\s+${written}\\s*(?::[^=\\n;]{1,200})?=(?![=>])`).exec(text);
  if (match === null) return undefined;
  try {
    const value = new ScriptReader(text, match.index + match[0].length).value(1);
    return value.kind === 'code' ? undefined : value;
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    return undefined;
  }
}

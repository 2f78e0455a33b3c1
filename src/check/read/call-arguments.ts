import type { Member, Node } from '../json/node.ts';
import { ScriptReader } from '../json/script.ts';

/** Arguments of a call. */
export interface Arguments {
  nodes: Node[];
  /** Those that are named. */
  named: Member[];
  /** Where the closing bracket stands. */
  end: number;
}

/** `user_id=` of Python, `user_id:` of Ruby, `groupId:` of Swift, `:user_id =>` of Ruby. */
const KEYWORD = /(?:([A-Za-z]\w*)\s*(?:=(?![=>])|:(?!:))|:([A-Za-z]\w*)\s*=>)\s*/y;

/**
 * Reads the arguments of a call, and runs none of it.
 * @param position behind the opening bracket
 * @throws BrokenJson
 */
export function argumentsAt(text: string, position: number): Arguments {
  const reader = new ScriptReader(text, position);
  const nodes: Node[] = [];
  const named: Member[] = [];
  reader.skip();
  while (reader.peek() !== ')') {
    const start = reader.position;
    KEYWORD.lastIndex = start;
    const [whole = '', plain, symbol] = KEYWORD.exec(text) ?? [];
    const name = plain ?? symbol;
    reader.position += whole.length;
    const value = reader.value(1);
    if (name === undefined) nodes.push(value);
    else named.push({ name, value, start, end: start + whole.trimEnd().replace(/\s*(?:=>?|:)$/, '').length });
    reader.skip();
    if (reader.peek() === ',') reader.position += 1;
    else if (reader.peek() !== ')') reader.fail('A comma or )');
    reader.skip();
  }
  return { nodes, named, end: reader.position };
}

/** Whether the line that a place stands on is a comment. */
export function isInComment(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 300), at);
  return /(?:^|\n)[ \t]*(?:\/\/|#|\*|\/\*)[^\n]*$/.test(before);
}

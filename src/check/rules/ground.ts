import type { Edit, Tell } from '../finding.ts';
import type { Member, Node } from '../json/node.ts';
import { writeJson } from '../json/write-json.ts';
import type { Mapped, Span } from '../text/mapped.ts';

/** What a rule stands on: the text its nodes are in, and who is told. */
export interface Ground {
  text: Mapped;
  tell: Tell;
}

/** Where a value stands in the original. */
export function spanOf({ text }: Ground, node: Node | undefined): Span | undefined {
  return node && text.span(node.start, node.end);
}

/** A scalar as text: of a number its own digits, which the number itself may have lost (`9007199254740993`). */
export function scalarText({ text }: Ground, node: Extract<Node, { kind: 'scalar' }>): string {
  return node.digits ?? (typeof node.value === 'number' ? text.text.slice(node.start, node.end) : String(node.value));
}

/** Where the name of a member stands. */
export function nameSpan({ text }: Ground, member: Member): Span {
  return text.span(member.start, member.end);
}

/** Indentation of the line on which a place is. */
function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at) + 1))?.[0] ?? '';
}

/** JSON in the layout of what it takes the place of: on one line, or on many. */
function likeJson(text: string, node: Node, value: unknown): string {
  const before = text.slice(node.start, node.end);
  const isSpread = before.includes('\n');
  if (!isSpread) return writeJson(value);
  return writeJson(value, 2).replaceAll('\n', `\n${indentAt(text, node.start)}`);
}

/** Puts another value in the place of a node. */
export function replaceNode({ text }: Ground, node: Node, value: unknown): Edit {
  return { ...text.span(node.start, node.end), text: text.write(likeJson(text.text, node, value), node.start) };
}

/** Gives a member another name. */
export function renameMember({ text }: Ground, member: Member, name: string): Edit {
  // `{ userId }` names the variable, too, which stays.
  const isShort = member.value.kind === 'code' && member.value.start === member.start;
  const written = JSON.stringify(name) + (isShort ? `: ${member.name}` : '');
  return { ...text.span(member.start, member.end), text: text.write(written, member.start) };
}

/** Text in front of a place. */
export function insertAt({ text }: Ground, at: number, written: string): Edit {
  const { start } = text.span(at, at);
  return { start, end: start, text: text.write(written, at) };
}

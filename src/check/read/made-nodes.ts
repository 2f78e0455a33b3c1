import type { Member, Node, ObjectNode } from '../json/node.ts';
import { WORKED_OUT } from '../json/node.ts';

/** Where something stands that was not written as a value of its own. */
interface Place {
  start: number;
  end: number;
}

/** A text that code stands for. */
export function textNode(value: string, { start, end }: Place): Node {
  return { kind: 'scalar', value, start, end };
}

/** A member that code stands for, in the place of its value. */
export function memberFor(name: string, value: Node): Member {
  return { name, value, start: value.start, end: value.end };
}

/** An object that code stands for. */
export function objectNode(members: Member[], { start, end }: Place): ObjectNode {
  return { kind: 'object', members, start, end };
}

/** `{ [type]: value }`, whose name stands where the type does. */
export function underName(name: Node, value: Node, place: Place): ObjectNode {
  const text = name.kind === 'scalar' ? String(name.digits ?? name.value) : WORKED_OUT;
  return objectNode([{ name: text, value, start: name.start, end: name.end }], place);
}

import { NO_VALUE } from '../../plan/operations.ts';
import type { Member, Node, ObjectNode } from '../json/node.ts';
import { WORKED_OUT } from '../json/node.ts';
import { argumentsAt } from './call-arguments.ts';
import { memberFor, objectNode, textNode } from './made-nodes.ts';

const OPERATION = /\s*\??\.\s*(set|setOnce|add|append|prepend|preInsert|postInsert|remove|unset|clearAll)\s*\(/y;
const NEW = /\s*(?:new\s+)?(?:[\w$]+\s*\.\s*)?Identify\s*\(\s*\)/y;
const ASSIGNED = /(?:\s*:\s*[\w$.]+)?\s*=\s*(?=new\b)/y;
/** A variable in front of an operation, or of `= new Identify`. */
const VARIABLE =
  /(?<![\w$.])[\w$]{1,80}(?=\s*\??\.\s*(?:set|setOnce|add|append|prepend|preInsert|postInsert|remove|unset|clearAll)\s*\(|(?:\s*:\s*[\w$.]{1,80})?\s*=\s*new\s)/g;
/** Places of a variable to look at. */
const MOST_PLACES = 200;

interface Change {
  operation: string;
  member: Member;
}

/** The operations of `.set('a', 1).add('b', 2)`, from a place on. */
function chainAt(text: string, from: number): Change[] {
  const changes: Change[] = [];
  OPERATION.lastIndex = from;
  for (let match = OPERATION.exec(text); match; match = OPERATION.exec(text)) {
    const [whole, name = ''] = match;
    const { nodes, end } = argumentsAt(text, match.index + whole.length);
    const [property, value = textNode(NO_VALUE, { start: end, end: end + 1 })] = nodes;
    const place = { start: match.index + whole.indexOf(name), end: end + 1 };
    if (name === 'clearAll') changes.push({ operation: '$clearAll', member: memberFor('', textNode(NO_VALUE, place)) });
    else if (property)
      changes.push({
        operation: `$${name}`,
        member: {
          name: property.kind === 'scalar' ? String(property.value) : WORKED_OUT,
          value,
          start: property.start,
          end: property.end,
        },
      });
    OPERATION.lastIndex = end + 1;
  }
  return changes;
}

function behind(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Operations as they are sent: `{ $set: { … }, $add: { … } }`. */
function asSent(changes: readonly Change[], place: { start: number; end: number }): Node {
  const byOperation = new Map<string, ObjectNode>();
  const members: Member[] = [];
  for (const { operation, member } of changes) {
    const known = byOperation.get(operation);
    if (known) known.members.push(member);
    else if (operation === '$clearAll') members.push({ ...member, name: operation });
    else {
      const inner = objectNode([member], { start: member.start, end: member.value.end });
      byOperation.set(operation, inner);
      members.push({ name: operation, value: inner, start: member.start, end: member.end });
    }
  }
  return objectNode(members, place);
}

/** The `Identify` objects of a text. */
export class Identifies {
  readonly #text: string;
  /** Where each variable that may hold one is set or changed. */
  #places: Map<string, number[]> | undefined;
  readonly #changes = new Map<string, Change[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Properties that an argument changes: an `Identify` made on the spot, or in a variable. Anything else as it is.
   * @throws BrokenJson
   */
  read(node: Node | undefined): Node | undefined {
    if (node?.kind !== 'code') return node;
    const made = behind(NEW, this.#text, node.start);
    const changes =
      made === undefined ? this.#ofVariable(this.#text.slice(node.start, node.end)) : chainAt(this.#text, made);
    return changes.length === 0 ? node : asSent(changes, node);
  }

  /** `const id = new Identify(); id.set('a', 1);` */
  #ofVariable(name: string): Change[] {
    this.#places ??= this.#read();
    const known = this.#changes.get(name);
    if (known) return known;
    const changes: Change[] = [];
    this.#changes.set(name, changes);
    let done = 0;
    for (const end of this.#places.get(name) ?? []) {
      const assigned = behind(ASSIGNED, this.#text, end);
      const made = assigned === undefined ? end : behind(NEW, this.#text, assigned);
      if (made === undefined || end < done) continue;
      for (const change of chainAt(this.#text, made)) {
        changes.push(change);
        done = change.member.value.end;
      }
    }
    return changes;
  }

  #read(): Map<string, number[]> {
    const places = new Map<string, number[]>();
    for (const { index, 0: name } of this.#text.matchAll(VARIABLE)) {
      const known = places.get(name) ?? [];
      if (known.length < MOST_PLACES) known.push(index + name.length);
      places.set(name, known);
    }
    return places;
  }
}

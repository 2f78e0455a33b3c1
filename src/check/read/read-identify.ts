import { NO_VALUE } from '../../plan/operations.ts';
import type { Member, Node, ObjectNode } from '../json/node.ts';
import { WORKED_OUT } from '../json/node.ts';
import { argumentsAt } from './call-arguments.ts';
import { memberFor, objectNode, textNode } from './made-nodes.ts';

const OPERATION = /\s*\??\.\s*(set|setOnce|add|append|prepend|preInsert|postInsert|remove|unset|clearAll)\s*\(/y;
const NEW = /\s*(?:new\s+)?(?:[\w$]+\s*\.\s*)?Identify\s*\(\s*\)/y;
const ASSIGNED = /(?:\s*:\s*[\w$.]+)?\s*=\s*(?=new\b)/y;
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

/** Operations on a variable, wherever it stands: `const id = new Identify(); id.set('a', 1);` */
function ofVariable(text: string, name: string): Change[] {
  const changes: Change[] = [];
  const places = text.matchAll(new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'));
  let count = 0;
  for (const { index } of places) {
    count += 1;
    if (count > MOST_PLACES) break;
    const end = index + name.length;
    const assigned = behind(ASSIGNED, text, end);
    const made = assigned === undefined ? end : behind(NEW, text, assigned);
    if (made !== undefined) for (const change of chainAt(text, made)) changes.push(change);
  }
  return changes;
}

/**
 * Properties that an `Identify` object changes: one that is made on the spot, or a variable; as they are sent.
 * @throws BrokenJson
 */
export function readIdentify(text: string, node: Node | undefined): Node | undefined {
  if (node?.kind !== 'code') return node;
  const code = text.slice(node.start, node.end);
  const made = behind(NEW, text, node.start);
  const changes =
    made !== undefined ? chainAt(text, made) : /^[\w$]+$/.test(code) ? ofVariable(text, code) : ([] as Change[]);
  if (changes.length === 0) return node;
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
  return objectNode(members, node);
}

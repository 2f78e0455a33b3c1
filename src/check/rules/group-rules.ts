import { LIMITS } from '../../plan/limits.ts';
import { shortText } from '../../plan/short-text.ts';
import { holdsCode, type Member, type Node, textIn } from '../json/node.ts';
import type { Gathered } from './gathered.ts';
import { type Ground, nameSpan, replaceNode, scalarText, spanOf } from './ground.ts';

function tellNone(ground: Ground, node: Node, message: string): void {
  ground.tell({
    severity: 'warning',
    code: 'value-names-no-group',
    message,
    why: 'A group value is text, or a list of texts. Anything else names no group and is dropped without a word.',
    at: spanOf(ground, node),
  });
}

/** One group value. @returns its text, if it names a group */
function valueIn(type: string, node: Node, ground: Ground): string | undefined {
  if (node.kind === 'code') return undefined;
  if (node.kind !== 'scalar') {
    tellNone(ground, node, `A nested value under “${shortText(type)}” names no group.`);
    return undefined;
  }
  const { value } = node;
  if (value === null || value === '') {
    tellNone(
      ground,
      node,
      `The group value of “${shortText(type)}” is ${value === null ? (node.word ?? 'null') : 'empty'}.`,
    );
    return undefined;
  }
  if (typeof value === 'string') return value;
  const text = scalarText(ground, node);
  ground.tell({
    severity: 'info',
    code: 'value-not-text',
    message: `The group value ${text} of “${shortText(type)}” is not text; Amplitude shows it as text.`,
    why: 'Legacy SDKs turn such values into text with a warning. What the service does is not documented, so text is safer.',
    at: spanOf(ground, node),
    fix: { label: `Write "${text}"`, edits: [replaceNode(ground, node, text)] },
  });
  return text;
}

function valuesIn({ name, value }: Member, ground: Ground): { text: string; node: Node }[] {
  const nodes = value.kind === 'array' ? value.items : [value];
  if (value.kind === 'array' && nodes.length === 0)
    tellNone(ground, value, `The list under “${shortText(name)}” is empty.`);
  return nodes.flatMap((node) => {
    const text = valueIn(name, node, ground);
    return text === undefined ? [] : [{ text, node }];
  });
}

function wrongKind(node: Node, ground: Ground): void {
  ground.tell({
    severity: 'error',
    code: 'groups-not-object',
    message: 'groups must be an object from group type to group value.',
    why: 'Such as {"org_id": "15"}, or {"org_id": ["15", "16"]} for several groups of one type.',
    at: spanOf(ground, node),
  });
}

/** The groups of one event or identification. @returns whether any group is named, or may be when the code runs */
export function checkGroups(node: Node | undefined, ground: Ground, gathered: Gathered): boolean {
  if (node?.kind === 'code') return true;
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return false;
  if (node.kind !== 'object') {
    wrongKind(node, ground);
    return false;
  }
  let count = 0;
  let isUnknown = node.isOpen === true;
  for (const member of node.members) {
    isUnknown ||= holdsCode(member.value);
    for (const { text, node: value } of valuesIn(member, ground)) {
      count += 1;
      gathered.group(member.name, text, nameSpan(ground, member), ground.text.span(value.start, value.end));
      if (count === LIMITS.groupValues + 1)
        ground.tell({
          severity: 'error',
          code: 'eleventh-value',
          message: `From here on, group values are not tracked: one call names at most ${LIMITS.groupValues}.`,
          why: 'The call is answered with 200 all the same.',
          at: spanOf(ground, value),
        });
    }
  }
  return count > 0 || isUnknown;
}

/** The group that an entry of `/groupidentify` names. */
export function checkGroupOf(
  type: Node | undefined,
  value: Node | undefined,
  ground: Ground,
  gathered: Gathered,
): void {
  const name = textIn(type);
  if (type === undefined || value === undefined || name === undefined || name === '') return;
  if (value.kind === 'array') {
    ground.tell({
      severity: 'error',
      code: 'list-as-group-value',
      message: 'group_value is a list; /groupidentify takes one group in each identification.',
      why: 'Write one identification for each value. Only events take a list of group values.',
      at: spanOf(ground, value),
    });
    return;
  }
  const text = valueIn(name, value, ground);
  if (text !== undefined)
    gathered.group(name, text, ground.text.span(type.start, type.end), ground.text.span(value.start, value.end));
}

import { shortText } from '../../plan/short-text.ts';
import { memberOf, type Node, nodesFrom, type ObjectNode } from '../json/node.ts';
import { type Ground, nameSpan, renameMember } from './ground.ts';

/** Members of an event and of identifications, and how they are often spelled. */
const MEMBERS = [
  'event_type',
  'user_id',
  'device_id',
  'event_properties',
  'user_properties',
  'group_properties',
  'groups',
  'group_type',
  'group_value',
  'insert_id',
  'api_key',
  'events',
  'identification',
] as const;

const bare = (name: string) => name.replaceAll(/[_\s-]/g, '').toLowerCase();
const BY_SPELLING = new Map<string, string>([
  ...MEMBERS.map((name): [string, string] => [bare(name), name]),
  ['group', 'groups'],
]);

/** Members whose name is almost one that Amplitude knows: `eventType`, `Events`, `userId`. */
export function misspeltMembers(node: ObjectNode, wanted: readonly (typeof MEMBERS)[number][], ground: Ground): void {
  for (const member of node.members) {
    const right = BY_SPELLING.get(bare(member.name));
    const isWanted = right !== undefined && wanted.some((name) => name === right);
    if (!isWanted || right === member.name || memberOf(node, right) !== undefined) continue;
    ground.tell({
      severity: 'error',
      code: 'misspelt-member',
      message: `“${shortText(member.name)}” is not read; Amplitude’s name for it is ${right}.`,
      why: 'Names are compared letter by letter, with case and underscores. An unknown name is ignored without a word.',
      at: nameSpan(ground, member),
      fix: { label: `Write ${right}`, edits: [renameMember(ground, member, right)] },
    });
  }
}

/** Names that stand twice in one object, anywhere below a node. The last one counts. */
export function repeatedMembers(root: Node, ground: Ground): void {
  for (const node of nodesFrom(root)) {
    if (node.kind !== 'object') continue;
    const seen = new Set<string>();
    for (const member of node.members) {
      if (seen.has(member.name))
        ground.tell({
          severity: 'warning',
          code: 'repeated-member',
          message: `“${shortText(member.name)}” stands twice in this object; only the last one counts.`,
          at: nameSpan(ground, member),
        });
      seen.add(member.name);
    }
  }
}

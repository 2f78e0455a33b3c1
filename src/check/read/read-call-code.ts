import type { Member, Node, ObjectNode } from '../json/node.ts';
import { BrokenJson } from '../json/parse.ts';
import type { Mapped } from '../text/mapped.ts';
import { type Arguments, argumentsAt, isInComment } from './call-arguments.ts';
import type { SegmentMessage, SegmentSubject } from './subject.ts';

const CALL = /(?<=[\w$])\.(group|track|identify)\s*\(/gi;

/** Calls to read of one text. */
const MOST_CALLS = 2000;

/** What the positional arguments of Analytics.js are called in a message. */
const NAMES = {
  group: ['groupId', 'traits', 'options'],
  identify: ['userId', 'traits', 'options'],
  track: ['event', 'properties', 'options'],
} as const;

/** The same in Analytics.NET, which names the user first: `Analytics.Client.Group("user-1", "acme", traits)`. */
const NET_NAMES = {
  group: ['userId', 'groupId', 'traits', 'options'],
  identify: ['userId', 'traits', 'options'],
  track: ['userId', 'event', 'properties', 'options'],
} as const;

function namesAt(text: string, at: number): Record<keyof typeof NAMES, readonly string[]> {
  return /\bAnalytics\.Client$/.test(text.slice(Math.max(0, at - 40), at)) ? NET_NAMES : NAMES;
}

/** Members that the options of Analytics.js put into a message. */
function fromOptions(options: Node): Member[] {
  if (options.kind !== 'object') return [];
  return options.members.filter(({ name }) => ['context', 'integrations', 'anonymousId', 'userId'].includes(name));
}

function isMessage(node: Node | undefined): node is ObjectNode {
  const names = ['userId', 'anonymousId', 'groupId', 'event', 'messageId'];
  return node?.kind === 'object' && node.members.some(({ name }) => names.includes(name));
}

/** Arguments that have names; in Dart the group comes before them: `group('15', groupTraits: GroupTraits(…))`. */
function namedMembers(given: readonly Member[], first: Node | undefined): Member[] {
  const named = given.map((member) => ({ ...member, name: camelCase(member.name) }));
  const traits = named.find(({ name }) => name === 'groupTraits');
  if (traits === undefined || first === undefined) return named;
  const groupId = { name: 'groupId', value: first, start: first.start, end: first.end };
  return [groupId, ...named.map((member) => (member === traits ? { ...member, name: 'traits' } : member))];
}

/** One message of the arguments: an object that holds all, or the arguments of Analytics.js one by one. */
function messageOf(
  type: keyof typeof NAMES,
  { nodes, named: given, end }: Arguments,
  positional: Record<keyof typeof NAMES, readonly string[]>,
): SegmentMessage {
  const [first, ...more] = nodes;
  const named = namedMembers(given, first);
  if (named.length > 0) {
    const start = named[0]?.start ?? end;
    // Libraries for apps, which name the group only, know the user.
    const hasOwnIds = named.every(({ name }) => name !== 'userId' && name !== 'anonymousId');
    return { type, node: { kind: 'object', members: named, start, end }, hasOwnIds };
  }
  if (nodes.length === 1 && isMessage(first)) return { type, node: first, hasOwnIds: false };
  const start = first?.start ?? end;
  const skipsId = first?.kind === 'object' && type !== 'track';
  const names: readonly string[] = skipsId ? positional[type].slice(1) : positional[type];
  const members = (first ? [first, ...more] : []).flatMap((value, index): Member[] => {
    const name = names[index];
    if (name === 'options') return fromOptions(value);
    // A number becomes text, as in Analytics.js.
    return name === undefined ? [] : [{ name, value, start: value.start, end: value.end }];
  });
  return {
    type,
    node: { kind: 'object', members, start, end: more.at(-1)?.end ?? first?.end ?? end },
    hasOwnIds: true,
  };
}

/** `user_id` is `userId` in a message. */
function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `match.group(1)`, which asks a regular expression for a part. */
function isMatch(text: string, at: number, { nodes, named }: Arguments): boolean {
  const [first] = nodes;
  const isNumber = first === undefined || (first.kind === 'scalar' && typeof first.value === 'number');
  return (
    nodes.length < 2 && named.length === 0 && isNumber && !/analytics\w*$/i.test(text.slice(Math.max(0, at - 40), at))
  );
}

/**
 * Calls such as `analytics.group('acme', { plan: 'pro' })`, read and never run; nothing if there are none.
 * @param isOthers whether the call whose name stands at a place is one of another SDK
 */
export function readCallCode(source: Mapped, isOthers: (at: number) => boolean): SegmentSubject | undefined {
  const { text } = source;
  const messages: SegmentMessage[] = [];
  let broken: SegmentSubject['broken'];
  let done = 0;
  for (const match of text.matchAll(CALL)) {
    // A call inside of another's arguments is no call of its own; text that breaks is not tried without end.
    if (match.index < done || messages.length >= MOST_CALLS) continue;
    if (broken) break;
    if (isInComment(text, match.index) || isOthers(match.index + 1)) continue;
    try {
      const given = argumentsAt(text, match.index + match[0].length);
      if (isMatch(text, match.index, given)) continue;
      done = given.end;
      messages.push(messageOf(match[1]?.toLowerCase() as keyof typeof NAMES, given, namesAt(text, match.index)));
    } catch (error) {
      if (!(error instanceof BrokenJson)) throw error;
      const place = Math.min(error.at, text.length);
      broken ??= { text: source, message: error.message, at: source.span(place, Math.min(place + 1, text.length)) };
    }
  }
  if (messages.length === 0 && broken === undefined) return undefined;
  return { service: 'segment', ...source.span(), text: source, ...(broken ? { broken } : {}), messages };
}

import { at, type Member, type Node, type ObjectNode } from '../json/node.ts';
import { BrokenJson } from '../json/parse.ts';
import type { Mapped } from '../text/mapped.ts';
import { type AmplitudeCode, isAmplitudeCall } from './amplitude-code.ts';
import { type Arguments, argumentsAt, isInComment } from './call-arguments.ts';
import { memberFor, objectNode, textNode, underName } from './made-nodes.ts';
import { readIdentify } from './read-identify.ts';
import type { AmplitudeSubject } from './subject.ts';

const CALL = /(?<![\w$])(setGroup|groupIdentify|logEventWithGroups|logEvent|track|identify)\s*\(/g;
/** Calls to read of one text. */
const MOST_CALLS = 2000;
const INIT = /\b(?:init|add)\s*\(\s*['"`]([^'"`\n]{4,200})['"`]/;

type Place = { start: number; end: number };

/** Members that options of a call put into its event; those that a variable holds are not known. */
function withOptions(members: Member[], options: Node | undefined, place: Place): ObjectNode {
  const given = options?.kind === 'object' ? options.members : [];
  const names = new Set(members.map(({ name }) => name));
  const event = objectNode([...members, ...given.filter(({ name }) => !names.has(name))], place);
  return options?.kind === 'code' || (options?.kind === 'object' && options.isOpen)
    ? { ...event, isOpen: true }
    : event;
}

const none = ({ end }: Place): Node => ({ kind: 'scalar', value: null, word: 'undefined', start: end - 1, end });

function groupMember(type: Node, value: Node | undefined, place: Place): Member {
  return { ...memberFor('groups', underName(type, value ?? none(place), place)), end: place.start };
}

/** The event that a call sends; nothing if it names nothing. */
function eventOf(name: string, { nodes }: Arguments, text: string, place: Place): ObjectNode | undefined {
  const [first, second, third, fourth] = nodes;
  if (first === undefined) return undefined;
  const type = (written: string) =>
    memberFor('event_type', textNode(written, { start: place.start, end: place.start }));
  switch (name) {
    case 'setGroup':
      return withOptions([type('$identify'), groupMember(first, second, place)], third, place);
    case 'groupIdentify': {
      const properties = readIdentify(text, third);
      const changes = properties ? [memberFor('group_properties', properties)] : [];
      return withOptions([type('$groupidentify'), groupMember(first, second, place), ...changes], fourth, place);
    }
    case 'identify': {
      const properties = readIdentify(text, first);
      const changes = properties ? [memberFor('user_properties', properties)] : [];
      return withOptions([type('$identify'), ...changes], second, place);
    }
    default: {
      const properties = second ? [memberFor('event_properties', second)] : [];
      if (first.kind === 'object')
        return {
          ...withOptions([...first.members, ...properties], third, place),
          ...(first.isOpen ? { isOpen: true } : {}),
        };
      const groups = name === 'logEventWithGroups' && third ? [memberFor('groups', third)] : [];
      const options = name === 'logEventWithGroups' ? undefined : third;
      return withOptions([memberFor('event_type', first), ...properties, ...groups], options, place);
    }
  }
}

/** Whether arguments can only be those of Amplitude's `track`: an event, or options with groups. */
function isPlainlyAmplitude({ nodes: [first, , third] }: Arguments): boolean {
  return at(first, 'event_type') !== undefined || at(third, 'groups') !== undefined;
}

/** The key in `init('KEY')`. */
function keyOf(source: Mapped): { key?: AmplitudeSubject['key'] } {
  const match = INIT.exec(source.text);
  const start = match ? match.index + match[0].length - 1 - (match[1]?.length ?? 0) : 0;
  return match ? { key: { value: source.slice(start, start + (match[1]?.length ?? 0)), isInQuery: false } } : {};
}

/** Calls of Amplitude's SDKs for JavaScript, as the events that they send; nothing if there are none. Runs nothing. */
export function readAmplitudeCalls(source: Mapped, code: AmplitudeCode): AmplitudeSubject | undefined {
  const { text } = source;
  const items: Node[] = [];
  let broken: AmplitudeSubject['broken'];
  let done = 0;
  for (const match of text.matchAll(CALL)) {
    const [whole, name = ''] = match;
    if (match.index < done || items.length >= MOST_CALLS || isInComment(text, match.index)) continue;
    if (broken) break;
    try {
      const given = argumentsAt(text, match.index + whole.length);
      if (!isAmplitudeCall(text, match.index, code) && !isPlainlyAmplitude(given)) continue;
      done = given.end;
      const event = eventOf(name, given, text, { start: match.index, end: given.end + 1 });
      if (event) items.push(event);
    } catch (error) {
      if (!(error instanceof BrokenJson)) throw error;
      const place = Math.min(error.at, text.length);
      broken = { text: source, message: error.message, at: source.span(place, Math.min(place + 1, text.length)) };
    }
  }
  if (items.length === 0 && broken === undefined) return undefined;
  return {
    service: 'amplitude',
    ...source.span(),
    endpoint: 'httpapi',
    meant: 'httpapi',
    carriage: 'bare',
    doc: { text: source, root: { kind: 'array', items, start: 0, end: text.length } },
    ...(broken ? { broken } : {}),
    ...keyOf(source),
    code,
  };
}

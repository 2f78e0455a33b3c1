import { at, type Member, type Node, type ObjectNode } from '../json/node.ts';
import { BrokenJson } from '../json/parse.ts';
import type { Mapped } from '../text/mapped.ts';
import { type AmplitudeCode, isAmplitudeCall } from './amplitude-code.ts';
import { argumentsAt, isInComment } from './call-arguments.ts';
import { Constants } from './constants.ts';
import { memberFor, objectNode, textNode, underName } from './made-nodes.ts';
import { Identifies } from './read-identify.ts';
import { setupOf } from './sdk-setup.ts';
import type { AmplitudeSubject } from './subject.ts';

const CALL = /(?<![\w$])(setGroup|groupIdentify|logEventWithGroups|logEvent|track|identify)\s*\(/g;
/** Calls to read of one text. */
const MOST_CALLS = 2000;
/** How often the whole length of a text may be read. */
const ROOM = 4;

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

const isNone = (node: Node) => node.kind === 'scalar' && node.value === null;
const none = ({ end }: Place): Node => ({ kind: 'scalar', value: null, word: 'undefined', start: end - 1, end });

function groupMember(type: Node, value: Node | undefined, place: Place): Member {
  return { ...memberFor('groups', underName(type, value ?? none(place), place)), end: place.start };
}

function propertiesIn(node: Node | undefined): Member[] {
  return node && !isNone(node) ? [memberFor('event_properties', node)] : [];
}

function groupsIn(node: Node | undefined): Member[] {
  return node ? [memberFor('groups', node)] : [];
}

/** `track('A', properties, options)`, or `track(event, properties, options)`, whose second argument counts most. */
function trackOf(first: Node, properties: Member[], options: Node | undefined, place: Place): ObjectNode {
  if (first.kind !== 'object') return withOptions([memberFor('event_type', first), ...properties], options, place);
  const own = first.members.filter(({ name }) => properties.length === 0 || name !== 'event_properties');
  const event = withOptions([...own, ...properties], options, place);
  return first.isOpen ? { ...event, isOpen: true } : event;
}

/** The event that a call sends; nothing if it names nothing. */
function eventOf(name: string, nodes: readonly Node[], identifies: Identifies, place: Place): ObjectNode | undefined {
  const [first, second, third, fourth] = nodes;
  if (first === undefined) return undefined;
  const type = (written: string) =>
    memberFor('event_type', textNode(written, { start: place.start, end: place.start }));
  switch (name) {
    case 'setGroup':
      return withOptions([type('$identify'), groupMember(first, second, place)], third, place);
    case 'groupIdentify': {
      const properties = identifies.read(third);
      const changes = properties ? [memberFor('group_properties', properties)] : [];
      return withOptions([type('$groupidentify'), groupMember(first, second, place), ...changes], fourth, place);
    }
    case 'identify': {
      const properties = identifies.read(first);
      const changes = properties ? [memberFor('user_properties', properties)] : [];
      return withOptions([type('$identify'), ...changes], second, place);
    }
    case 'logEventWithGroups':
      return withOptions(
        [memberFor('event_type', first), ...propertiesIn(second), ...groupsIn(third)],
        undefined,
        place,
      );
    default:
      return trackOf(first, propertiesIn(second), third, place);
  }
}

/** Whether arguments can only be those of Amplitude's `track`: an event, or options with groups. */
function isPlainlyAmplitude([first, , third]: readonly Node[]): boolean {
  return at(first, 'event_type') !== undefined || at(third, 'groups') !== undefined;
}

/** Calls of Amplitude's SDKs for JavaScript, as the events that they send; nothing if there are none. Runs nothing. */
export function readAmplitudeCalls(source: Mapped, code: AmplitudeCode): AmplitudeSubject | undefined {
  const { text } = source;
  const items: Node[] = [];
  const constants = new Constants(text);
  const identifies = new Identifies(text);
  const setup = setupOf(source, constants);
  // Calls may stand in each other's arguments, which are then read again and again.
  let room = ROOM * text.length;
  const user = code.addsIds ? setup.user : undefined;
  let broken: AmplitudeSubject['broken'];
  let done = 0;
  for (const match of text.matchAll(CALL)) {
    const [whole, name = ''] = match;
    if (match.index < done || items.length >= MOST_CALLS || isInComment(text, match.index)) continue;
    if (broken || room < 0) break;
    try {
      const { nodes, end } = argumentsAt(text, match.index + whole.length);
      const given = nodes.map((node) => constants.resolved(node));
      room -= end - match.index;
      if (!isAmplitudeCall(text, match.index, code) && !isPlainlyAmplitude(given)) continue;
      done = end;
      const event = eventOf(name, given, identifies, { start: match.index, end: end + 1 });
      if (event) items.push(user && !at(event, 'user_id') ? { ...event, members: [...event.members, user] } : event);
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
    ...(setup.key ? { key: { value: setup.key, isInQuery: false } } : {}),
    code,
  };
}

import { namesKind } from '../../plan/advice/looks-like.ts';
import { shortText } from '../../plan/short-text.ts';
import { badFieldsOf } from '../../sandbox/event-fields.ts';
import { at, memberOf, type Node, type ObjectNode, plainValue, textIn } from '../json/node.ts';
import { checkEventProperties } from './event-properties.ts';
import type { Gathered } from './gathered.ts';
import { type Ground, nameSpan, replaceNode, scalarText, spanOf } from './ground.ts';
import { checkGroups } from './group-rules.ts';
import { checkIds, type IdRules } from './id-rules.ts';
import { misspeltMembers } from './member-rules.ts';
import { checkProperties, type Owner } from './property-rules.ts';

/** How the events of a request are judged. */
export interface EventRules extends IdRules {
  /** Rows of an export: what they hold was judged when it arrived. */
  isExported: boolean;
  /** Whether an SDK gives the event a device ID. */
  addsIds?: boolean;
}

const EVENT_MEMBERS = [
  'event_type',
  'user_id',
  'device_id',
  'event_properties',
  'user_properties',
  'group_properties',
  'groups',
] as const;

const isNone = (node: Node | undefined) => node?.kind === 'scalar' && (node.value === null || node.value === '');
const isThere = (node: Node | undefined) => node !== undefined && !isNone(node);

function missing(event: ObjectNode, addsIds: boolean, ground: Ground): void {
  if (event.isOpen) return;
  const tell = (names: string) =>
    ground.tell({
      severity: 'error',
      code: 'missing-field',
      message: `This event has no ${names}.`,
      why: 'Amplitude refuses the whole request with 400: “Request missing required field”.',
      at: ground.text.span(event.start, event.start + 1),
    });
  if (!isThere(at(event, 'event_type')) && memberOf(event, 'eventType') === undefined) tell('event_type');
  const ids = ['user_id', 'device_id', 'userId', 'deviceId'];
  if (!addsIds && ids.every((name) => at(event, name) === undefined)) tell('user_id and no device_id');
}

/** Milliseconds that a text means, if it is a moment. */
function moment(node: Node): number | undefined {
  const text = textIn(node);
  const time = text === undefined ? Number.NaN : /^\d{12,}$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isFinite(time) ? time : undefined;
}

function wrongKinds(event: ObjectNode, ground: Ground): void {
  const value = plainValue(event) as Record<string, unknown>;
  for (const field of badFieldsOf(value)) {
    const node = at(event, field);
    // Mixtures and groups are told where they are looked at.
    const isTold =
      field === 'groups' || ((field === 'user_properties' || field === 'group_properties') && node?.kind === 'object');
    if (node === undefined || node.kind === 'code' || isTold) continue;
    const time = field === 'time' ? moment(node) : undefined;
    ground.tell({
      severity: 'error',
      code: 'wrong-kind',
      message:
        field === 'time'
          ? 'time is a whole number of milliseconds since 1970.'
          : `${field} holds a value of the wrong kind.`,
      why: 'Amplitude refuses the whole request with 400: “Invalid field values on some events”.',
      at: spanOf(ground, node),
      ...(time === undefined ? {} : { fix: { label: `Write ${time}`, edits: [replaceNode(ground, node, time)] } }),
    });
  }
}

/** Moments in seconds since 1970 that are likely: of 1973 to 2128. As milliseconds they all lie in 1970. */
const SECONDS = { from: 1e8, to: 5e9 };

function timeInSeconds(event: ObjectNode, ground: Ground): void {
  const node = at(event, 'time');
  const time = node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : 0;
  if (node === undefined || !Number.isInteger(time) || time < SECONDS.from || time >= SECONDS.to) return;
  const milliseconds = time * 1000;
  ground.tell({
    severity: 'warning',
    code: 'time-in-seconds',
    message: 'time looks like seconds; Amplitude takes milliseconds, and the event lands in 1970.',
    why: `In seconds it is ${new Date(milliseconds).toISOString()}.`,
    at: spanOf(ground, node),
    fix: { label: `Write ${milliseconds}`, edits: [replaceNode(ground, node, milliseconds)] },
  });
}

/** `groups` that was put among the properties, where it names no group. */
function groupsAmongProperties(event: ObjectNode, ground: Ground): void {
  for (const owner of ['user_properties', 'event_properties']) {
    const member = memberOf(at(event, owner), 'groups');
    if (member?.value.kind !== 'object') continue;
    ground.tell({
      severity: 'warning',
      code: 'groups-among-properties',
      message: `groups stands inside of ${owner}, where it is a property of that name and names no group.`,
      why: `Put groups beside ${owner}, as a member of the event.`,
      at: nameSpan(ground, member),
    });
  }
}

/** `$identify` that names no group: Go-style `Identify` with the group among the user's properties. */
function withoutGroups(event: ObjectNode, ground: Ground): void {
  const properties = at(event, 'user_properties');
  const set = at(properties, '$set') ?? properties;
  const like = set?.kind === 'object' ? set.members.find(({ name }) => namesKind(name)) : undefined;
  ground.tell({
    severity: like ? 'warning' : 'info',
    code: 'identify-without-groups',
    message: like
      ? `“${shortText(like.name)}” is set as a user property only; the user joins no group.`
      : 'This $identify names no group; it changes the user alone.',
    why: 'A user joins a group by the member groups of the event, as SDKs’ setGroup sends it beside the user property.',
    at: like ? nameSpan(ground, like) : ground.text.span(event.start, event.start + 1),
  });
}

function owners(groups: Node | undefined, ground: Ground): Owner[] {
  if (groups?.kind !== 'object') return [];
  return groups.members.flatMap(({ name, value }) =>
    (value.kind === 'array' ? value.items : [value]).map((node) => ({
      type: name,
      value: node.kind === 'scalar' ? scalarText(ground, node) : '',
      span: ground.text.span(node.start, node.end),
    })),
  );
}

function groupIdentify(event: ObjectNode, hasGroups: boolean, ground: Ground, gathered: Gathered): void {
  const properties = at(event, 'group_properties');
  for (const owner of owners(at(event, 'groups'), ground))
    checkProperties('group_properties', properties, owner, ground, gathered);
  if (!hasGroups)
    ground.tell({
      severity: 'error',
      code: 'group-identify-without-group',
      message: 'This $groupidentify names no group, so it changes nothing.',
      at: ground.text.span(event.start, event.start + 1),
    });
}

function ignoredProperties(event: ObjectNode, type: string, ground: Ground): void {
  const member = memberOf(event, 'group_properties');
  if (member === undefined || isNone(member.value)) return;
  if (member.value.kind === 'object' && member.value.members.length === 0) return;
  ground.tell({
    severity: 'warning',
    code: 'group-properties-ignored',
    message: `group_properties are ignored on “${shortText(type)}”; only a $groupidentify event changes groups.`,
    why: 'Send them with an event of the type $groupidentify, or to /groupidentify.',
    at: nameSpan(ground, member),
  });
}

/** One event. @returns whether it names a group */
export function checkEvent(event: ObjectNode, ground: Ground, gathered: Gathered, rules: EventRules): boolean {
  const type = textIn(at(event, 'event_type')) ?? '';
  const hasGroups = checkGroups(at(event, 'groups'), ground, gathered);
  if (rules.isExported) return hasGroups;
  misspeltMembers(event, EVENT_MEMBERS, ground);
  missing(event, rules.addsIds === true, ground);
  checkIds(event, ground, rules);
  wrongKinds(event, ground);
  timeInSeconds(event, ground);
  if (!hasGroups) groupsAmongProperties(event, ground);
  checkProperties('user_properties', at(event, 'user_properties'), undefined, ground, gathered);
  if (type === '$groupidentify') groupIdentify(event, hasGroups, ground, gathered);
  else ignoredProperties(event, type, ground);
  if (type === '$identify' && !hasGroups) withoutGroups(event, ground);
  checkEventProperties(at(event, 'event_properties'), ground, gathered);
  return hasGroups;
}

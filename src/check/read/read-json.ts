import { isMessageType } from '../../segment/tracking-paths.ts';
import { at, firstObjectOf, memberOf, type Node, textIn } from '../json/node.ts';
import type { Mapped } from '../text/mapped.ts';
import type { FormId } from './form-id.ts';
import { interpretJson, keyIn } from './interpret.ts';
import { readMessages } from './read-messages.ts';
import type { Doc, Subject } from './subject.ts';

type JsonForm = Extract<
  FormId,
  'events-body' | 'identification' | 'json-identification' | 'segment-message' | 'event' | 'events'
>;

/** The member that was meant as `events`: `Events`, `EVENTS`, `event` with a list. */
export function eventsMember(root: Node | undefined) {
  const exact = memberOf(root, 'events');
  if (exact || root?.kind !== 'object') return exact;
  return root.members.find(
    ({ name, value }) => /^events?$/i.test(name) && (value.kind === 'array' || value.kind === 'object'),
  );
}

const isEvent = (node: Node | undefined) =>
  ['event_type', 'eventType'].some((name) => at(node, name) !== undefined) && at(node, 'type') === undefined;

const isIdentification = (node: Node | undefined) =>
  ['group_type', 'group_value', 'user_properties', 'groups'].some((name) => at(node, name) !== undefined);

function isMessage(node: Node | undefined): boolean {
  if (isMessageType(textIn(at(node, 'type')))) return true;
  return at(node, 'groupId') !== undefined || (at(node, 'event') !== undefined && at(node, 'properties') !== undefined);
}

/** Which form a JSON text has, with its title; nothing if none. */
export function jsonForm(root: Node): { form: JsonForm; title: string } | undefined {
  if (at(root, 'batch')?.kind === 'array') return { form: 'segment-message', title: 'Batch of messages to Segment' };
  const first = firstObjectOf(root);
  if (isEvent(first))
    return root.kind === 'array' ? { form: 'events', title: 'List of events' } : { form: 'event', title: 'Event' };
  if (eventsMember(root)) return { form: 'events-body', title: 'Body for /2/httpapi or /batch' };
  if (at(root, 'identification')) return { form: 'json-identification', title: 'Identification as a JSON body' };
  if (isMessage(first)) return { form: 'segment-message', title: 'Message to Segment' };
  if (!isIdentification(first)) return undefined;
  const isGroup = at(first, 'group_type') !== undefined || at(first, 'group_value') !== undefined;
  return {
    form: 'identification',
    title: isGroup ? 'Identification for /groupidentify' : 'Identification for /identify',
  };
}

/** What a JSON text of a known form says. */
export function readJson(source: Mapped, doc: Doc, form: JsonForm): Subject {
  const span = source.span();
  if (form === 'segment-message') return readMessages(source, { span });
  if (form === 'event' || form === 'events') return interpretJson(source, '/2/httpapi', { span, carriage: 'bare' });
  if (form === 'events-body') return interpretJson(source, undefined, { span });
  const isGroup = isGroupEntry(doc);
  const path = isGroup ? '/groupidentify' : '/identify';
  const key = keyIn(doc);
  return {
    ...interpretJson(source, path, { span, carriage: form === 'identification' ? 'bare' : 'json' }),
    ...(key ? { key } : {}),
  };
}

function isGroupEntry({ root }: Doc): boolean {
  const first = firstObjectOf(at(root, 'identification') ?? root);
  return at(first, 'group_type') !== undefined || at(first, 'group_value') !== undefined;
}

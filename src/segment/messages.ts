import { isDictionary } from '../amplitude/operation-dictionary.ts';
import type { SegmentCall } from './track-call.ts';
import { isMessageType, type MessageType, type TrackingPath } from './tracking-paths.ts';

/** A message as a library posts it. */
export interface Message {
  type: MessageType;
  members: Record<string, unknown>;
}

function messageOf(members: unknown, type: unknown): Message[] {
  return isDictionary(members) && isMessageType(type) ? [{ type, members }] : [];
}

function typeIn(members: unknown): unknown {
  return isDictionary(members) && Object.hasOwn(members, 'type') ? members.type : undefined;
}

/**
 * The messages of a request to the tracking API, in their order. What is none is left out.
 * @param body parsed JSON
 */
export function messagesIn(path: TrackingPath, body: unknown): Message[] {
  if (path === 'metrics') return [];
  if (path !== 'batch') return messageOf(body, path);
  const batch = isDictionary(body) && Object.hasOwn(body, 'batch') ? body.batch : undefined;
  return Array.isArray(batch) ? batch.flatMap((members) => messageOf(members, typeIn(members))) : [];
}

function idIn(members: Record<string, unknown>, name: string): string | undefined {
  const id = Object.hasOwn(members, name) ? members[name] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

function dictionaryIn(members: Record<string, unknown>, name: string): Record<string, unknown> | undefined {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  return isDictionary(value) ? value : undefined;
}

function textIn(members: Record<string, unknown>, name: string): string {
  return idIn(members, name) ?? '';
}

/** Whom a message is about, by Segment's names. */
export function idsOf({ members }: Message): { userId?: string; anonymousId?: string } {
  const userId = idIn(members, 'userId');
  const anonymousId = idIn(members, 'anonymousId');
  return { ...(userId === undefined ? {} : { userId }), ...(anonymousId === undefined ? {} : { anonymousId }) };
}

/** The group or track call that a message is, whatever its library adds to it; nothing if it is another. */
export function callOf(message: Message): SegmentCall | undefined {
  const { type, members } = message;
  if (type === 'group')
    return { ...idsOf(message), groupId: textIn(members, 'groupId'), traits: dictionaryIn(members, 'traits') ?? {} };
  if (type !== 'track') return undefined;
  const context = dictionaryIn(members, 'context');
  const integrations = dictionaryIn(members, 'integrations');
  return {
    ...idsOf(message),
    event: textIn(members, 'event'),
    properties: dictionaryIn(members, 'properties') ?? {},
    ...(context === undefined ? {} : { context }),
    ...(integrations === undefined ? {} : { integrations }),
  };
}

/** Whether a message is about anybody: Segment drops it otherwise. */
export function hasUser(message: Message): boolean {
  return Object.values(idsOf(message)).some((id) => id !== '');
}

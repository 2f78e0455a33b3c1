import { isDictionary } from '../amplitude/operation-dictionary.ts';
import type { GroupCall } from './group-call.ts';
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

/** The group call that a message is, whatever its library adds to it. */
export function groupCallOf({ members }: Message): GroupCall {
  const userId = idIn(members, 'userId');
  const anonymousId = idIn(members, 'anonymousId');
  const traits = Object.hasOwn(members, 'traits') && isDictionary(members.traits) ? members.traits : {};
  return {
    ...(userId === undefined ? {} : { userId }),
    ...(anonymousId === undefined ? {} : { anonymousId }),
    groupId: idIn(members, 'groupId') ?? '',
    traits,
  };
}

/** Whom a message is about: Segment drops it if that is nobody. */
export function hasUser({ members }: Message): boolean {
  return [idIn(members, 'userId'), idIn(members, 'anonymousId')].some((id) => id !== undefined && id !== '');
}

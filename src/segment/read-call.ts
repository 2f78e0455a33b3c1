import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { jsonFault } from '../plan/json-fault.ts';
import { callOf } from './messages.ts';
import type { SegmentCall } from './track-call.ts';

/** A call that was typed, or what is wrong with it. */
export type ReadCall = { call: SegmentCall; problem?: undefined } | { call?: undefined; problem: string };

function parsed(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function idProblem(call: Record<string, unknown>): string | undefined {
  for (const name of ['userId', 'anonymousId', 'groupId', 'event']) {
    const id = Object.hasOwn(call, name) ? call[name] : undefined;
    if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number')
      return `${name} is neither text nor a number.`;
  }
  return undefined;
}

/**
 * Reads a call as people write it: `{ "userId": "u-1", "groupId": "15", "traits": { "name": "Acme" } }`, or, with an
 * `event`, a track call. A call without a user or a group is one too: that is a mistake to be shown, not a fault of the
 * text.
 */
export function readCall(text: string): ReadCall {
  const read = parsed(text);
  if (!read) return { problem: `This is not JSON. ${jsonFault(text)}` };
  const { json } = read;
  if (!isDictionary(json)) return { problem: 'A call is an object in braces, with userId, groupId and traits.' };
  const problem = idProblem(json);
  if (problem !== undefined) return { problem };
  for (const name of ['traits', 'properties', 'context', 'integrations'])
    if (Object.hasOwn(json, name) && !isDictionary(json[name]))
      return { problem: `${name} is an object in braces: { "name": "Acme" }.` };
  const call = callOf({ type: Object.hasOwn(json, 'event') ? 'track' : 'group', members: json });
  return call === undefined ? { problem: 'This is no call.' } : { call };
}

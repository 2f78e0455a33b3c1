import { isDictionary } from '../amplitude/operation-dictionary.ts';
import type { GroupCall } from './group-call.ts';
import { groupCallOf } from './messages.ts';

/** A call that was typed, or what is wrong with it. */
export type ReadCall = { call: GroupCall; problem?: undefined } | { call?: undefined; problem: string };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError();
  }
}

function idProblem(call: Record<string, unknown>): string | undefined {
  for (const name of ['userId', 'anonymousId', 'groupId']) {
    const id = Object.hasOwn(call, name) ? call[name] : undefined;
    if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number')
      return `${name} is neither text nor a number.`;
  }
  return undefined;
}

/**
 * Reads a group call as people write it: `{ "userId": "u-1", "groupId": "15", "traits": { "name": "Acme" } }`. A call
 * without a user or a group is one too: that is a mistake to be shown, not a fault of the text.
 */
export function readCall(text: string): ReadCall {
  const json = parsed(text);
  if (json instanceof SyntaxError) return { problem: `This is not JSON. ${json.message}` };
  if (!isDictionary(json)) return { problem: 'A call is an object in braces, with userId, groupId and traits.' };
  const problem = idProblem(json);
  if (problem !== undefined) return { problem };
  if (Object.hasOwn(json, 'traits') && !isDictionary(json.traits))
    return { problem: 'traits is an object in braces: { "name": "Acme" }.' };
  return { call: groupCallOf({ type: 'group', members: json }) };
}

/** A call as text to be edited. */
export function callText(call: GroupCall): string {
  return JSON.stringify(call, null, 2);
}

import { type Parsed, parsePlan } from './parse.ts';
import type { Plan } from './plan.ts';

const NAME = 'plan=';

/** Arguments that one call takes safely; every byte of a chunk is one. */
const CHUNK = 0x8000;

function broken(reason: string): Parsed {
  return { ok: false, problems: [{ path: '', message: `${reason} Most likely the link was not copied whole.` }] };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** A plan as the fragment of a link, `#plan=…`: base64url of its JSON in UTF-8. A fragment is not sent to any server. */
export function planToHash(plan: Plan): string {
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return `#${NAME}${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/**
 * Reads the plan from a link's fragment, with or without its `#`. Never throws.
 * @returns nothing where the fragment holds no plan; what is wrong, in words, where the plan cannot be used
 */
export function planFromHash(hash: string): Parsed | undefined {
  const part = hash
    .replace(/^#/, '')
    .split('&')
    .find((text) => text.startsWith(NAME));
  if (part === undefined) return undefined;
  const encoded = part.slice(NAME.length);
  if (encoded === '') return broken('There is nothing after #plan=.');
  let json: string;
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(encoded));
  } catch {
    return broken('Characters are missing or were changed.');
  }
  try {
    return parsePlan(JSON.parse(json));
  } catch {
    return broken('The plan breaks off or was changed.');
  }
}

import { shortText } from '../plan/short-text.ts';

/** A body as far as it can be understood. `words` are the server's own, for people to read. */
export type Answer =
  | { form: 'nothing'; words: '' }
  | { form: 'html'; words: string }
  | { form: 'text'; words: string }
  | { form: 'json'; words: string; members: Record<string, unknown> };

function isDictionary(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The title of a page, or nothing: gateways put "400 Bad Request" there. */
function pageTitle(html: string): string {
  return /<title[^>]*>([^<]*)/i.exec(html)?.[1]?.trim() ?? '';
}

/** Reads a body that may be JSON, a bare word, a page of some gateway, or broken. Never throws. */
export function readAnswer(body: string): Answer {
  const text = body.trim();
  if (text === '') return { form: 'nothing', words: '' };
  if (text.startsWith('<')) return { form: 'html', words: pageTitle(text) };
  const value = parsed(text);
  if (isDictionary(value))
    return { form: 'json', members: value, words: typeof value.error === 'string' ? value.error : '' };
  return { form: 'text', words: typeof value === 'string' ? value : text };
}

/** A member of a JSON answer, or nothing. */
export function memberOf(answer: Answer, name: string): unknown {
  return answer.form === 'json' && Object.hasOwn(answer.members, name) ? answer.members[name] : undefined;
}

/** Names in a member that maps names to indexes: `{"user_id": [0]}` gives `["user_id"]`; nonsense gives none. */
export function namesIn(answer: Answer, name: string): string[] {
  const member = memberOf(answer, name);
  return isDictionary(member) ? Object.keys(member) : [];
}

/** The server’s own words as a sentence to put behind another, with a blank before it; empty if it said none. */
export function inItsWords({ words }: Answer): string {
  return words === '' ? '' : ` In its own words: “${shortText(words, 200)}”.`;
}

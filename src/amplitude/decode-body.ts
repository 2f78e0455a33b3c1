import type { HttpRequest } from './request.ts';

/** One part of a body, readable: a form field, or the whole of a JSON body (with an empty name). */
export interface DecodedPart {
  name: string;
  text: string;
  isJson: boolean;
}

function pretty(name: string, text: string): DecodedPart {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object') return { name, text: JSON.stringify(value, null, 2), isJson: true };
  } catch {
    // Not JSON: shown as it is.
  }
  return { name, text, isJson: false };
}

/** Makes a body readable: form fields decoded, JSON indented. */
export function decodeBody({ headers, body }: HttpRequest): DecodedPart[] {
  if (headers['Content-Type'] === 'application/json') return [pretty('', body)];
  return [...new URLSearchParams(body)].map(([name, text]) => pretty(name, text));
}

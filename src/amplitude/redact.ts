/** Stands where a key was. */
export const MASK = '[hidden]';

/** Shorter text is no key, and masking it would eat into ordinary words. */
const SHORTEST_KEY = 4;

/** The ways a key is spelled in a form, in JSON, in a URL, and plainly. */
function spellings(key: string): string[] {
  return [
    key,
    encodeURIComponent(key.toWellFormed()),
    new URLSearchParams([['', key]]).toString().slice(1),
    JSON.stringify(key).slice(1, -1),
  ];
}

function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/**
 * Masks what may be an API key: the given one, in any encoding and case, and every run of 32 or more hexadecimal
 * digits, the form of Amplitude's keys. `"Invalid API key: 0123…"` becomes `"Invalid API key: [hidden]"`.
 */
export function redact(text: string, apiKey = ''): string {
  const key = apiKey.trim();
  const known = key.length < SHORTEST_KEY ? [] : spellings(key).map(asPattern);
  const longestFirst = known.sort((a, b) => b.length - a.length);
  return text.replace(new RegExp([...longestFirst, '[0-9a-f]{32,}'].join('|'), 'gi'), MASK);
}

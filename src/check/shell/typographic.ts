import type { Found } from '../finding.ts';
import type { Shell } from './which-shell.ts';

/** A typographic quote where the argument of an option begins: `-H ‘Content-Type: …`, `--data “{`. */
const OPENS = /\s--?[A-Za-z][\w-]*[ =]{0,2}([‘’“”])/;
const STRAIGHT: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

/** The same text with straight quotes: no place in it moves. */
export function straightened(text: string): string {
  return text.replaceAll(/[‘’“”]/g, (quote) => STRAIGHT[quote] ?? quote);
}

/** Quotes that a word processor or a chat changed, so that the shell takes them for letters; PowerShell knows them. */
export function typographicFound(text: string, shell: Shell): Found | undefined {
  const match = shell === 'powershell' ? null : OPENS.exec(text);
  const [whole = '', sign = ''] = match ?? [];
  if (match === null) return undefined;
  const start = match.index + whole.length - 1;
  const edits = [...text.matchAll(/[‘’“”]/g)].map(({ 0: quote, index }) => ({
    start: index,
    end: index + 1,
    text: STRAIGHT[quote] ?? quote,
  }));
  // Beside straight ones of the same kind, a quote may also be part of what is sent.
  const isSure = edits.length < 200 && !text.includes(STRAIGHT[sign] ?? '');
  return {
    severity: 'error',
    code: 'typographic-quotes',
    message: `The quote ${sign} is typographic, as word processors and chats set it; the shell takes it for a letter.`,
    why: 'Arguments then break at each space. Write straight quotes.',
    at: { start, end: start + 1 },
    ...(isSure ? { fix: { label: 'Write straight quotes', edits } } : {}),
  };
}

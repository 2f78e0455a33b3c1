import { visible } from '../check/text/visible.ts';

/** Keeps a message on its line, and its controls away from the terminal: parts of the input may be quoted in it. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\t\n\r\u2028\u2029]+/g, ' '));
}

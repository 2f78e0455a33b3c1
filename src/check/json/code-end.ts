const BLANK = /(?:\s|\/\/[^\n]*|(?<=\s)#[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const CLOSES: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** Where a text in quotes ends; one that is not closed ends with its line. */
function quotedEnd(text: string, start: number): number {
  const quote = text.charAt(start);
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote && text.charAt(at) !== '\n')
    at += text.charAt(at) === '\\' ? 2 : 1;
  return Math.min(text.length, at + (text.charAt(at) === quote ? 1 : 0));
}

/** One step through the text of a template: to its end, into a hole of it, or on. */
function templateStep(text: string, at: number, open: string[]): number {
  const sign = text.charAt(at);
  if (sign === '\\') return at + 2;
  if (sign === '`') open.pop();
  if (!text.startsWith('${', at)) return at + 1;
  open.push('}');
  return at + 2;
}

/** Where code ends that begins at a place: at the comma or the closing bracket that is not its own. */
export function codeEnd(text: string, start: number): number {
  /** What closes each bracket that is open; a template is closed by its quote. */
  const open: string[] = [];
  let at = start;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (open.at(-1) === '`') {
      at = templateStep(text, at, open);
      continue;
    }
    BLANK.lastIndex = at;
    if ((sign <= ' ' || sign === '/' || sign === '#') && BLANK.test(text)) {
      at = BLANK.lastIndex;
      continue;
    }
    if (sign === '"' || sign === "'") {
      at = quotedEnd(text, at);
      continue;
    }
    if (sign === '`') open.push('`');
    else if (CLOSES[sign] !== undefined) open.push(CLOSES[sign] ?? '');
    else if (open.length === 0 && ',)]}'.includes(sign)) break;
    else if (')]}'.includes(sign)) open.pop();
    at += 1;
  }
  return Math.min(at, text.length);
}

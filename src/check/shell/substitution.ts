const SIGNS = /[()"'\\`]/g;

/**
 * Where `$( … )` ends, with its quotes and parentheses inside: quotes in it are its own.
 * @param from behind the opening parenthesis
 * @param escaping the sign that takes the meaning of the next
 * @returns the offset behind the closing parenthesis; nothing if there is none
 */
export function substitutionEnd(text: string, from: number, escaping: '\\' | '`'): number | undefined {
  const open: ('(' | '"')[] = ['('];
  SIGNS.lastIndex = from;
  for (let match = SIGNS.exec(text); match; match = SIGNS.exec(text)) {
    const [sign] = match;
    const isQuoted = open.at(-1) === '"';
    if (sign === escaping) SIGNS.lastIndex += 1;
    else if (sign === '"' && isQuoted) open.pop();
    else if (sign === '"') open.push('"');
    else if (sign === '(' && (!isQuoted || text.charAt(match.index - 1) === '$')) open.push('(');
    else if (sign === ')' && !isQuoted) open.pop();
    else if (sign === "'" && !isQuoted) {
      const end = text.indexOf("'", SIGNS.lastIndex);
      if (end < 0) return undefined;
      SIGNS.lastIndex = end + 1;
    }
    if (open.length === 0) return SIGNS.lastIndex;
  }
  return undefined;
}

const SIGNS = /[{}"'`]/g;

/**
 * Where a hashtable of PowerShell’s ends, such as `@{ "method" = "POST" }`, also over several lines.
 * @param from behind the opening brace
 * @returns the offset behind the closing brace; nothing if there is none
 */
export function hashtableEnd(text: string, from: number): number | undefined {
  let open = 1;
  SIGNS.lastIndex = from;
  for (let match = SIGNS.exec(text); match; match = SIGNS.exec(text)) {
    const [sign] = match;
    if (sign === '{') open += 1;
    else if (sign === '}') open -= 1;
    else if (sign === '`') SIGNS.lastIndex += 1;
    else {
      const end = quoteEnd(text, SIGNS.lastIndex, sign);
      if (end === undefined) return undefined;
      SIGNS.lastIndex = end;
    }
    if (open === 0) return SIGNS.lastIndex;
  }
  return undefined;
}

/** Behind the quote that closes; a doubled one closes and opens again. */
function quoteEnd(text: string, from: number, quote: string): number | undefined {
  let at = from;
  while (at < text.length && text.charAt(at) !== quote) at += text.charAt(at) === '`' && quote === '"' ? 2 : 1;
  return at < text.length ? at + 1 : undefined;
}

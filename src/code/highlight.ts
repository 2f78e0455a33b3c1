import type { Language, Line } from './line.ts';

/** A piece of a line, with its class of word if it has one. */
export interface Token {
  text: string;
  kind?: 'keyword' | 'string' | 'number' | 'comment';
}

const JS_WORDS = 'import|from|as|export|const|let|await|async|new|return|function|true|false|null|undefined|if|for|of';

/**
 * One pattern a language, its groups named by kind. Lines are coloured one by one, so that a key stroke costs one line;
 * our generators write no string that goes on over lines, but for JSON inside shell quotes, which is marked as JSON.
 */
const PATTERNS: Record<Language, RegExp | undefined> = {
  javascript: new RegExp(
    `(?<comment>//.*$)|(?<string>'(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"|\`[^\`]*\`)|\\b(?<keyword>${JS_WORDS})\\b|(?<![\\w$])(?<number>-?\\d[\\d_.eE+-]*)`,
    'g',
  ),
  typescript: undefined,
  json: /(?<string>"(?:[^"\\]|\\.)*")|\b(?<keyword>true|false|null)\b|(?<![\w"])(?<number>-?\d[\d.eE+-]*)/g,
  bash: /(?<comment>(?<=^|\s)#.*$)|(?<string>'[^']*'|"(?:[^"\\]|\\.)*")|(?<=^|\s)(?<keyword>curl|npm|export|--?[a-z][\w-]*)/g,
  text: undefined,
};
PATTERNS.typescript = PATTERNS.javascript;

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  for (const kind of ['comment', 'string', 'keyword', 'number'] as const) if (groups[kind] !== undefined) return kind;
  return undefined;
}

/** Splits a line of code into words to be coloured. The tokens' texts together are the line. */
export function tokensOf(line: Line, fileLanguage: Language): Token[] {
  const pattern = PATTERNS[line.language ?? fileLanguage];
  if (pattern === undefined || line.text === '') return [{ text: line.text }];
  const tokens: Token[] = [];
  let end = 0;
  for (const match of line.text.matchAll(pattern)) {
    if (match.index > end) tokens.push({ text: line.text.slice(end, match.index) });
    const kind = kindOf(match.groups ?? {});
    tokens.push(kind ? { text: match[0], kind } : { text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < line.text.length) tokens.push({ text: line.text.slice(end) });
  return tokens;
}

import type { Language, Line } from './line.ts';

/** A piece of a line, with its class of word if it has one. */
export interface Token {
  text: string;
  kind?: 'keyword' | 'string' | 'number' | 'comment';
}

const NUMBER = '(?<![\\w$])(?<number>-?\\d[\\d_.eE+-]*)';

/** Pattern of a language: how comments begin, its quotes, and its words. */
function pattern(comment: string, quotes: string, words: string): RegExp {
  const strings = Array.from(quotes, (quote) => `${quote}(?:[^${quote}\\\\]|\\\\.)*${quote}`).join('|');
  return new RegExp(`(?<comment>${comment}.*$)|(?<string>${strings})|\\b(?<keyword>${words})\\b|${NUMBER}`, 'g');
}

const JAVASCRIPT = pattern(
  '//',
  `'"\``,
  'import|from|as|export|const|let|await|async|new|return|function|true|false|null|undefined|if|throw|for|of',
);

/**
 * One pattern a language, its groups named by kind. Lines are coloured one by one, so that a key stroke costs one line;
 * JSON in a string that goes on over lines is marked as JSON.
 */
const PATTERNS: Record<Language, RegExp | undefined> = {
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  python: pattern('#', `'"`, 'import|from|as|def|return|if|not|in|for|with|raise|True|False|None'),
  go: pattern('//', '"`', 'package|import|func|var|const|if|err|nil|return|defer|range|for|true|false|map|string'),
  java: pattern(
    '//',
    `"'`,
    'import|public|final|class|static|void|throws|throw|new|var|if|return|true|false|null|String|int',
  ),
  swift: pattern('//', '"', 'import|class|let|var|func|return|true|false|nil|as|Any|@main'),
  dart: pattern('//', `"'`, 'import|final|await|async|void|return|true|false|null'),
  kotlin: pattern('//', '"', 'import|class|object|override|fun|val|var|super|this|null|if|else|return|true|false|to'),
  ruby: pattern('#', `'"`, 'require|def|end|do|if|unless|nil|true|false|raise|abort|puts'),
  php: pattern('//', `'"`, 'php|use|new|function|fn|if|throw|echo|true|false|null|exit|declare'),
  csharp: pattern('//', `"'`, 'using|var|new|await|async|static|class|void|string|if|throw|return|true|false|null'),
  objc: pattern('//', '"', 'import|interface|implementation|property|end|nonatomic|strong|self|return|BOOL|YES|NO'),
  powershell:
    /(?<comment>(?<=^|\s)#.*$)|(?<string>'(?:[^']|'')*'|"[^"]*")|(?<keyword>\$[\w:]+|\b[A-Z]\w+-[A-Z]\w+\b|(?<=\s)-[A-Z]\w+)/g,
  json: /(?<string>"(?:[^"\\]|\\.)*")|\b(?<keyword>true|false|null)\b|(?<![\w"])(?<number>-?\d[\d.eE+-]*)/g,
  bash: /(?<comment>(?<=^|\s)#.*$)|(?<string>'[^']*'|"(?:[^"\\]|\\.)*")|(?<=^|\s)(?<keyword>curl|npm|export|--?[a-z][\w-]*)/g,
  html: /(?<comment><!--.*?-->)|(?<string>"[^"]*")|(?<keyword><\/?[a-z]+|>$)/g,
  text: undefined,
};

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

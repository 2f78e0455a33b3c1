import type { EffectKind } from '../plan/effects.ts';

/** Languages a line can be coloured in. */
export type Language =
  | 'javascript'
  | 'typescript'
  | 'python'
  | 'go'
  | 'java'
  | 'kotlin'
  | 'swift'
  | 'dart'
  | 'ruby'
  | 'php'
  | 'csharp'
  | 'objc'
  | 'powershell'
  | 'bash'
  | 'json'
  | 'html'
  | 'text';

/** One line of code. `mark` gives it the colour of an effect; `language` is set where it differs from its file's. */
export interface Line {
  text: string;
  mark?: EffectKind;
  language?: Language;
}

/** What code is built of: text (which may hold newlines), lines, or nothing. */
export type CodePart = string | Line | Line[] | undefined | false;

function withText(line: Line): Line[] {
  if (!line.text.includes('\n')) return [line];
  return line.text.split('\n').map((text) => ({ ...line, text }));
}

/** Puts parts together as lines, leaving out what is absent: `lines('a', false, marked('user-group', 'b\nc'))`. */
export function lines(...parts: CodePart[]): Line[] {
  return parts.flatMap((part) => {
    if (part === undefined || part === false) return [];
    if (typeof part === 'string') return withText({ text: part });
    return Array.isArray(part) ? part.flatMap(withText) : withText(part);
  });
}

/** Lines in the colour of an effect. */
export function marked(mark: EffectKind, text: string, language?: Language): Line[] {
  return withText(language === undefined ? { text, mark } : { text, mark, language });
}

/** Joins blocks with one empty line between them, leaving out empty blocks. */
export function blocks(...parts: Line[][]): Line[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ text: '' }, ...part]));
}

/** Indents lines that are not empty. */
export function indent(code: Line[], by: string): Line[] {
  return code.map((line) => (line.text === '' ? line : { ...line, text: by + line.text }));
}

/** The text of a file: its lines, with a newline at the end. */
export function textOf(code: readonly Line[]): string {
  return `${code.map(({ text }) => text).join('\n')}\n`;
}

import { isBeyondAscii } from './json-text.ts';

/** Signs that end, join or redirect commands outside of quotes, or are expanded. */
const SPECIAL = /[&|<>^()!"]/g;

/**
 * An argument that curl.exe reads as exactly this text, in a batch file: a percent sign is doubled, backslashes before a
 * quote are too, as the C library wants it. A text with a quote gets a caret before every special sign, so that cmd sees
 * no quotes at all: `it "is"` becomes `^"it \^"is\^"^"`.
 * @param text printable ASCII
 */
export function cmdArgument(text: string): string {
  const inner = text.replace(/(\\*)("|$)/g, (_, slashes: string, end: string) => {
    return slashes + slashes + (end === '' ? '' : '\\"');
  });
  const quoted = `"${inner.replaceAll('%', '%%')}"`;
  return text.includes('"') ? quoted.replace(SPECIAL, '^$&') : quoted;
}

/** What JSON for cmd's `echo` must escape: quotes end quotes, `%` and `!` are expanded, the rest depends on code pages. */
export function isUnsafeInEcho(character: string): boolean {
  return '"%!'.includes(character) || isBeyondAscii(character);
}

/** Characters that cmd takes in one line, with room for what a variable stands for. */
const LONGEST = 8000;

/** JSON as `echo` commands, a line each. A member too long for a line has its value on the next. */
export function echoed(json: string): string {
  return json
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = line.length > LONGEST ? (/^(\s*"(?:[^"\\]|\\.)*":) (.*)$/.exec(line) ?? []) : [];
      return name === undefined || value === undefined ? [line] : [name, value];
    })
    .map((line) => `  echo ${line}`)
    .join('\n');
}

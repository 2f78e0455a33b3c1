/** Characters that turn the direction of a line or cannot be seen; written out, so that nothing hides in a ticket. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u200B\uFEFF]/gu;

/** Punctuation that starts something in Markdown. `_` inside a word starts nothing: `org_id` stays readable. */
const SPECIAL = /[\\`*[\]<>|~&#!$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;

/**
 * Text of a stranger as plain Markdown text: for a paragraph, a list item or a table cell. It stays on its line, and
 * nothing in it is markup, HTML, or the end of the cell. White space is drawn together, as Markdown does.
 */
export function markdownText(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(UNSEEN, (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
      .replace(SPECIAL, '\\$&')
      // At the start of a line these begin a list, a heading or a rule: `- x`, `1. x`, `1) x`, `===`.
      .replace(/^([-+=])|^(\d+)([.)])/, (_, sign, digits, dot) => (sign ? `\\${sign}` : `${digits}\\${dot}`))
  );
}

/** A name: as code where that is safe (`` `org_id` ``), as plain text otherwise. */
export function markdownName(name: string): string {
  return /^[\w.@:/+-]+(?: [\w.@:/+-]+)*$/.test(name) ? `\`${name}\`` : markdownText(name);
}

/** A table. Cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Code in a fence longer than any run of backticks in it, so that no code can end its block. */
export function markdownCode(code: string, language: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language.replace(/[^\w+#-]/g, '')}\n${code.replace(/\n$/, '')}\n${fence}`;
}

/** A list. Items are Markdown already. */
export function markdownList(items: readonly string[], mark = '-'): string {
  return items.map((item) => `${mark} ${item}`).join('\n');
}

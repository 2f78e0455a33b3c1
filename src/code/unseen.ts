/** Characters that cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A character beyond the basic plane becomes its two halves; a zero-width joiner, which holds an emoji together, stays. */
function escapeUnits(character: string): string {
  if (character === '\u200d') return character;
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}

/**
 * Text with what cannot be seen written as `\u202e`, which C#, Java, Kotlin and JSON read alike: control and format
 * characters, the separators U+2028 and U+2029, and right-to-left marks.
 */
export function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, escapeUnits);
}

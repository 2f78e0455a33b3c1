const ROOM = 80;

/** Text as it fits into a sentence: whole if it is short, otherwise its beginning and an ellipsis. */
export function shortText(text: string, room: number = ROOM): string {
  if (text.length <= room) return text;
  // A cut may fall between the two halves of a character beyond the basic plane.
  return `${text.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

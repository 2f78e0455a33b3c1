/** A text in which `⟦…⟧` marks a place, without the marks, and that place. */
export function marked(text: string): { text: string; place: { start: number; end: number } | undefined } {
  const start = text.indexOf('⟦');
  const end = text.indexOf('⟧');
  const clean = text.replace(/[⟦⟧]/g, '');
  return { text: clean, place: start < 0 ? undefined : { start, end: end - 1 } };
}

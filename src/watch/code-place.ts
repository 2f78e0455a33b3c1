import type { EffectKind } from '../plan/effects.ts';
import type { CodeFile } from '../sources/source.ts';
import type { CodePlace } from './check-list.ts';

/** Every line of some kinds of effect. */
function placesOf(files: readonly CodeFile[], kinds: readonly EffectKind[]): CodePlace[] {
  return files.flatMap(({ name, lines }) =>
    lines.flatMap(({ text, mark }, index) =>
      mark !== undefined && kinds.includes(mark) ? [{ file: name, line: index + 1, text: text.trim() }] : [],
    ),
  );
}

/**
 * The line of code to look at: the first of the kinds that holds all names; else the first that holds the last, most
 * telling one; else the first of the kinds. Names may stand escaped in code, and are then not found.
 */
export function placeOf(
  files: readonly CodeFile[],
  kinds: readonly EffectKind[],
  names: readonly string[],
): CodePlace | undefined {
  const places = placesOf(files, kinds);
  const last = names.at(-1) ?? '';
  return (
    places.find(({ text }) => names.every((name) => text.includes(name))) ??
    places.find(({ text }) => text.includes(last)) ??
    places[0]
  );
}

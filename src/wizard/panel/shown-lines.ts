import { type Token, tokensOf } from '../../code/highlight.ts';
import type { Language, Line } from '../../code/line.ts';
import type { EffectKind } from '../../plan/effects.ts';

/** A line ready to draw. */
export interface ShownLine {
  tokens: readonly Token[];
  ink?: string;
}

const MOST_KEPT = 5000;
const kept = new Map<string, ShownLine>();

/** Class names that give a line the colour of an effect. */
export function inkOf(kind: EffectKind): string {
  return `ink-${kind}`;
}

/** A line with its colours. The same line gives the same object, so that typing redraws what changed and no more. */
export function shownLine(line: Line, language: Language): ShownLine {
  const key = `${line.mark ?? ''} ${line.language ?? language} ${line.text}`;
  const known = kept.get(key);
  if (known) return known;
  const tokens = tokensOf(line, language);
  const shown = line.mark === undefined ? { tokens } : { tokens, ink: inkOf(line.mark) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, shown);
  return shown;
}

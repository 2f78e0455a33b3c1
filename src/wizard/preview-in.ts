import type { Answers } from '../plan/answers.ts';
import { type Preview, previewOf } from '../plan/preview.ts';
import type { Target } from '../sources/source.ts';
import type { Chosen } from './chosen.ts';

const previews = new WeakMap<Answers, { target: Target; preview: Preview }>();

/**
 * The answers as a plan to show, with the way of sending that was chosen. Remembered for each answers: code, advice and
 * remarks on what is missing are all drawn from the same one.
 */
export function previewIn(answers: Answers, { source, target, memberships }: Chosen): Preview {
  const known = previews.get(answers);
  if (known?.target === target) return known.preview;
  const preview = previewOf(answers, source.id, target.id, memberships);
  previews.set(answers, { target, preview });
  return preview;
}

import type { Edit, Finding } from './finding.ts';

/** A text with edits made; of edits that touch each other, the first counts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, text: written } of inOrder) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), written);
    done = end;
  }
  return [...pieces, text.slice(done)].join('');
}

/** Characters whose edits are looked through together. */
const STRETCH = 1024;

/** Edits by the stretches of the text that they touch. */
class Taken {
  readonly #byStretch = new Map<number, Edit[]>();

  constructor(edits: Iterable<Edit> = []) {
    for (const edit of edits) this.add(edit);
  }

  #stretches({ start, end }: Edit): number[] {
    const first = Math.floor(start / STRETCH);
    return Array.from({ length: Math.floor(end / STRETCH) - first + 1 }, (_, at) => first + at);
  }

  touches(edit: Edit): boolean {
    return this.#stretches(edit).some((stretch) =>
      this.#byStretch.get(stretch)?.some((other) => edit.start < other.end && other.start < edit.end),
    );
  }

  add(edit: Edit): void {
    for (const stretch of this.#stretches(edit)) {
      const known = this.#byStretch.get(stretch);
      if (known) known.push(edit);
      else this.#byStretch.set(stretch, [edit]);
    }
  }
}

/**
 * Edits of all findings that can be mended; a mend that touches an earlier one is left for the next round.
 * @param before other edits, which no mend may touch
 */
export function editsOf(findings: readonly Finding[], before: readonly Edit[] = []): Edit[] {
  const taken = new Taken(before);
  const edits: Edit[] = [];
  for (const { fix } of findings) {
    if (fix === undefined || fix.edits.some((edit) => taken.touches(edit))) continue;
    for (const edit of fix.edits) {
      taken.add(edit);
      edits.push(edit);
    }
  }
  return edits;
}

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

/** Edits of all findings that can be mended; a mend that touches an earlier one is left for the next round. */
export function editsOf(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const { fix } of findings) {
    const edits = fix?.edits ?? [];
    const touches = edits.some((edit) => taken.some((other) => edit.start < other.end && other.start < edit.end));
    if (!touches) taken.push(...edits);
  }
  return taken;
}

import type { Answers } from './answers.ts';

const DRAFT_KEY = 'group-setup-wizard:draft';

/** What draft storage needs; the browser's `localStorage` has it. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The text of the draft of an earlier visit, or null. Never throws: a browser may forbid storage. */
export function draftText(storage: DraftStorage | undefined): string | null {
  try {
    return storage?.getItem(DRAFT_KEY) ?? null;
  } catch {
    return null;
  }
}

/** Keeps the answers for the next visit. Never throws: storage may be full or forbidden. */
export function saveDraft(storage: DraftStorage | undefined, answers: Answers): void {
  try {
    storage?.setItem(DRAFT_KEY, JSON.stringify(answers));
  } catch {
    // The answers stay on the page; there is nothing to keep them in.
  }
}

/** Forgets the draft. Never throws. */
export function dropDraft(storage: DraftStorage | undefined): void {
  try {
    storage?.removeItem(DRAFT_KEY);
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}

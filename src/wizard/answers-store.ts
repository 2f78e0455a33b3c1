import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { Answers } from '../plan/answers.ts';
import { emptyAnswers } from '../plan/answers.ts';
import { type DraftStorage, saveDraft } from '../plan/draft.ts';

const SAVE_AFTER_MS = 250;

let answers: Answers = emptyAnswers(testUser());
let storage: DraftStorage | undefined;
let generation = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** A user nobody mistakes for a customer, long enough for Amplitude: `wizard-test-7f3a`. */
export function testUser(): string {
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `wizard-test-${number.toString(16).padStart(4, '0')}`;
}

function saveNow(): void {
  clearTimeout(timer);
  timer = undefined;
  saveDraft(storage, answers);
}

/** Starts with what an earlier visit left, and keeps every change from then on. */
export function startAnswers(initial: Answers, draftStorage: DraftStorage | undefined): void {
  answers = initial;
  storage = draftStorage;
  // The last moment that a page on a phone is sure to get.
  addEventListener('pagehide', saveNow);
  for (const listener of listeners) listener();
}

/** The answers as they are now. */
export function getAnswers(): Answers {
  return answers;
}

/** Changes all answers from outside the form, which then starts anew with them. */
export function replaceAnswers(next: Answers): void {
  generation += 1;
  setAnswers(next);
}

/** A number that changes whenever the answers were replaced from outside the form. */
export function useGeneration(): number {
  return useSyncExternalStore(subscribe, () => generation);
}

/** Changes answers; the draft follows a moment later. */
export function setAnswers(next: Answers): void {
  answers = next;
  clearTimeout(timer);
  timer = setTimeout(saveNow, SAVE_AFTER_MS);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The answers, followed. */
export function useAnswers(): Answers {
  return useSyncExternalStore(subscribe, getAnswers);
}

/** One part of the answers, followed; `select` must give the same object for the same answers. */
export function useAnswer<T>(select: (answers: Answers) => T): T {
  return useSyncExternalStore(subscribe, () => select(answers));
}

/**
 * The answers, followed at leisure: what is drawn from them gives way to the next key stroke. A store followed with
 * `useSyncExternalStore` is drawn at once, in the frame of the key stroke itself.
 */
export function useAnswersAtLeisure(): Answers {
  const [seen, setSeen] = useState(getAnswers);
  useEffect(() => {
    const look = () => startTransition(() => setSeen(getAnswers));
    look();
    return subscribe(look);
  }, []);
  return seen;
}

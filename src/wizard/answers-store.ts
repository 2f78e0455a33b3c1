import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { Answers } from '../plan/answers.ts';
import { emptyAnswers } from '../plan/answers.ts';
import { type DraftStorage, saveDraft } from '../plan/draft.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { createStore } from '../ui/store.ts';
import { whenIdle } from '../ui/when-idle.ts';

const SAVE_AFTER_MS = 250;
const DRAW_WITHIN_MS = 100;

const store = createStore<Answers>(emptyAnswers(testUser()));
/** What is drawn at leisure: the answers, or those of a moment ago. */
const drawn = createStore<Answers>(store.get());
let storage: DraftStorage | undefined;
let generation = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let coming: (() => Answers) | undefined;
/** Tells the form what was typed, by the name of the field. */
const typed = new Map<string, () => void>();

/** A user nobody mistakes for a customer, long enough for Amplitude: `wizard-test-7f3a`. */
export function testUser(): string {
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `wizard-test-${number.toString(16).padStart(4, '0')}`;
}

function publish(next: Answers): void {
  coming = undefined;
  clearTimeout(timer);
  timer = setTimeout(saveNow, SAVE_AFTER_MS);
  store.set(next);
}

function draw(): void {
  startTransition(() => drawn.set(store.get()));
}

/** Takes over what was typed and has not reached the answers yet. */
export function settleAnswers(): void {
  for (const [field, tell] of typed) {
    typed.delete(field);
    tell();
  }
  if (!coming) return;
  publish(coming());
  whenIdle(DRAW_WITHIN_MS).then(draw);
}

function saveNow(): void {
  settleAnswers();
  clearTimeout(timer);
  timer = undefined;
  saveDraft(storage, store.get());
}

/** Starts with what an earlier visit left, and keeps every change from then on. */
export function startAnswers(initial: Answers, draftStorage: DraftStorage | undefined): void {
  storage = draftStorage;
  // The last moment that a page on a phone is sure to get.
  addEventListener('pagehide', saveNow);
  store.set(initial);
  drawn.set(initial);
}

/** The answers as they are now, to the last key stroke. Not for drawing: it may change what is drawn. */
export function getAnswers(): Answers {
  settleAnswers();
  return store.get();
}

/** The answers to draw once, when a form begins. */
export const drawnAnswers = store.get;

/** Changes all answers from outside the form, which then starts anew with them. */
export function replaceAnswers(next: Answers): void {
  generation += 1;
  setAnswers(next);
}

/** A number that changes whenever the answers were replaced from outside the form. */
export function useGeneration(): number {
  return useSyncExternalStore(store.subscribe, () => generation);
}

/** Changes answers; the draft follows a moment later. */
export function setAnswers(next: Answers): void {
  publish(next);
  draw();
}

/**
 * Changes answers once what was typed is on the screen.
 * @param read gives the answers; asked once, however often this was called
 */
export function setAnswersSoon(read: () => Answers): void {
  if (!coming) afterPaint(settleAnswers);
  coming = read;
}

/**
 * Tells the form of a key stroke once its letter is on the screen: the form copies all of its values for it, which in
 * a large plan would hold the letter back.
 * @param tell must find what was typed last by itself; asked once, however often this was called for the field
 */
export function tellFormSoon(field: string, tell: () => void): void {
  if (typed.size === 0) afterPaint(settleAnswers);
  typed.set(field, tell);
}

/** The answers, followed. */
export const useAnswers = store.use;

/** One part of the answers, followed; `select` must give the same object for the same answers. */
export function useAnswer<T>(select: (answers: Answers) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/**
 * The answers, followed at leisure: what is drawn from them gives way to the next key stroke. A store followed with
 * `useSyncExternalStore` is drawn at once, in the frame of the key stroke itself.
 */
export function useAnswersAtLeisure(): Answers {
  const [seen, setSeen] = useState(drawn.get);
  useEffect(() => {
    const look = () => setSeen(drawn.get);
    startTransition(look);
    return drawn.subscribe(look);
  }, []);
  return seen;
}

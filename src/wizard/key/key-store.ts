import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'group-setup-wizard:api-key';

let key = '';
let remembered = false;
const listeners = new Set<() => void>();

function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

function changed(): void {
  for (const listener of listeners) listener();
}

function store(): void {
  try {
    if (remembered && key !== '') tabStorage()?.setItem(STORAGE_KEY, key);
    else tabStorage()?.removeItem(STORAGE_KEY);
  } catch {
    remembered = false;
  }
}

/** Takes back a key the user asked this tab to remember. */
export function restoreKey(): void {
  try {
    key = tabStorage()?.getItem(STORAGE_KEY) ?? '';
  } catch {
    key = '';
  }
  remembered = key !== '';
}

/** The API key. It lives in memory; ask for it at the moment of use and keep no copy. */
export function getKey(): string {
  return key;
}

/** Takes the key as typed. */
export function setKey(typed: string): void {
  key = typed;
  store();
  changed();
}

/** Whether this tab keeps the key over a reload, in session storage; only ever by the user's wish. */
export function rememberKey(wanted: boolean): void {
  remembered = wanted;
  store();
  changed();
}

/** Drops the key everywhere. */
export function forgetKey(): void {
  key = '';
  remembered = false;
  store();
  changed();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The key, followed. */
export function useKey(): string {
  return useSyncExternalStore(subscribe, getKey);
}

/** Whether the key is remembered in this tab, followed. */
export function useKeyRemembered(): boolean {
  return useSyncExternalStore(subscribe, () => remembered);
}

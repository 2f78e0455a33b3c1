import { createStore } from '../../ui/store.ts';

const STORAGE_KEY = 'group-setup-wizard:api-key';

const typed = createStore('');
const remembered = createStore(false);

function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

function change(key: string, remember: boolean): void {
  let kept = remember;
  try {
    if (remember && key !== '') tabStorage()?.setItem(STORAGE_KEY, key);
    else tabStorage()?.removeItem(STORAGE_KEY);
  } catch {
    kept = false;
  }
  typed.set(key);
  remembered.set(kept);
}

/** Takes back a key the user asked this tab to remember. */
export function restoreKey(): void {
  try {
    typed.set(tabStorage()?.getItem(STORAGE_KEY) ?? '');
  } catch {
    typed.set('');
  }
  remembered.set(typed.get() !== '');
}

/** The API key. It lives in memory; ask for it at the moment of use and keep no copy. */
export const getKey = typed.get;

/** Takes the key as typed. */
export function setKey(key: string): void {
  change(key, remembered.get());
}

/** Whether this tab keeps the key over a reload, in session storage; only ever by the user's wish. */
export function rememberKey(wanted: boolean): void {
  change(typed.get(), wanted);
}

/** Drops the key everywhere. */
export function forgetKey(): void {
  change('', false);
}

/** The key, followed. */
export const useKey = typed.use;

/** Whether the key is remembered in this tab, followed. */
export const useKeyRemembered = remembered.use;

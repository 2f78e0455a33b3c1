import { createStore } from '../../ui/store.ts';

/** A secret of the user's. It lives in memory; ask for it at the moment of use and keep no copy. */
export interface Keys {
  get: () => string;
  /** Takes the key as typed. */
  set: (key: string) => void;
  /** Whether this tab keeps the key over a reload, in session storage; only ever by the user's wish. */
  remember: (wanted: boolean) => void;
  /** Drops the key everywhere. */
  forget: () => void;
  /** Takes back a key the user asked this tab to remember. */
  restore: () => void;
  /** The key, followed. */
  use: () => string;
  /** Whether the key is remembered in this tab, followed. */
  useRemembered: () => boolean;
}

function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Makes room for a secret. `name` is what it is remembered under, in a tab that is asked to. */
export function createKeys(name: string): Keys {
  const typed = createStore('');
  const remembered = createStore(false);
  const change = (key: string, remember: boolean) => {
    let kept = remember;
    try {
      if (remember && key !== '') tabStorage()?.setItem(name, key);
      else tabStorage()?.removeItem(name);
    } catch {
      kept = false;
    }
    typed.set(key);
    remembered.set(kept);
  };
  return {
    get: typed.get,
    set: (key) => change(key, remembered.get()),
    remember: (wanted) => change(typed.get(), wanted),
    forget: () => change('', false),
    restore: () => {
      try {
        typed.set(tabStorage()?.getItem(name) ?? '');
      } catch {
        typed.set('');
      }
      remembered.set(typed.get() !== '');
    },
    use: typed.use,
    useRemembered: remembered.use,
  };
}

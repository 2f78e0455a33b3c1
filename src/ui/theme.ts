import { createStore } from './store.ts';

const STORAGE_KEY = 'group-setup-wizard:theme';

/** Light, dark, or as the system has it. */
export type Theme = 'light' | 'dark' | 'system';

function stored(): Theme {
  try {
    const theme = localStorage.getItem(STORAGE_KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}

const store = createStore<Theme>('system');

function apply(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset.theme = theme;
  store.set(theme);
}

/** Applies the theme chosen earlier. To be called before the first paint. */
export function restoreTheme(): void {
  apply(stored());
}

/** Chooses a theme and remembers it where the browser lets us. */
export function chooseTheme(theme: Theme): void {
  apply(theme);
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // It holds until the page is left.
  }
}

/** The theme in force. */
export const useTheme = store.use;

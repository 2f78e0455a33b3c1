import { emptyAnswers } from '../plan/answers.ts';
import { draftText } from '../plan/draft.ts';
import { startAnswers, testUser } from './answers-store.ts';
import { correctAddress } from './navigation.ts';
import { notify } from './notices.ts';

function localStorageIfAllowed(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** The draft stays as it is when what reads it cannot be loaded. */
function tellUnread(): void {
  startAnswers(emptyAnswers(testUser()), undefined);
  notify({
    id: 'draft',
    tone: 'bad',
    text: 'Your earlier answers could not be loaded. They are kept: reload the page.',
  });
}

/** Puts together what is known when the page opens: the draft, then the choices in the address, then a plan in it. */
export async function startup(): Promise<void> {
  const storage = localStorageIfAllowed();
  const text = draftText(storage);
  // A first visit has nothing to be read.
  if (text === null && location.search === '') startAnswers(emptyAnswers(testUser()), storage);
  else await import('./restore.ts').then(({ restore }) => restore(text, storage), tellUnread);
  if (location.hash.startsWith('#plan=')) {
    const { openLink } = await import('./open-link.ts');
    openLink(location.hash);
    correctAddress(location.pathname + location.search);
  }
}

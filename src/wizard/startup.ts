import { emptyAnswers } from '../plan/answers.ts';
import { loadDraft } from '../plan/draft.ts';
import { getAnswers, replaceAnswers, startAnswers, testUser } from './answers-store.ts';
import { withQuery } from './choices-in-url.ts';
import { correctAddress } from './navigation.ts';
import { notify } from './notices.ts';

function storageOf(kind: 'localStorage'): Storage | undefined {
  try {
    return window[kind];
  } catch {
    return undefined;
  }
}

async function restoreDraft(storage: Storage | undefined): Promise<void> {
  const found = loadDraft(storage);
  startAnswers(found && 'answers' in found ? found.answers : emptyAnswers(testUser()), storage);
  if (found && 'broken' in found) (await import('./broken-draft.ts')).tellBrokenDraft(found, storage);
}

/** Puts together what is known when the page opens: the draft, then the choices in the address, then a plan in it. */
export async function startup(): Promise<void> {
  await restoreDraft(storageOf('localStorage'));
  const { answers, unknown } = withQuery(getAnswers(), location.search);
  if (answers !== getAnswers()) replaceAnswers(answers);
  if (unknown.length > 0)
    notify({ id: 'query', tone: 'bad', text: `${unknown.join(' ')} Choose below; your other answers are kept.` });
  if (location.hash.startsWith('#plan=')) {
    const { openLink } = await import('./open-link.ts');
    openLink(location.hash);
    correctAddress(location.pathname + location.search);
  }
}

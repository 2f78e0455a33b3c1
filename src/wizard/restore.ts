import { emptyAnswers } from '../plan/answers.ts';
import { type DraftStorage, dropDraft } from '../plan/draft.ts';
import { type ReadDraft, readDraft } from '../plan/read-draft.ts';
import { download } from '../ui/download.ts';
import { getAnswers, replaceAnswers, startAnswers, testUser } from './answers-store.ts';
import { withQuery } from './choices-from-url.ts';
import { chosenIn } from './chosen.ts';
import { dismiss, notify } from './notices.ts';

function tellBroken(
  { broken, reason }: Extract<ReadDraft, { broken: string }>,
  storage: DraftStorage | undefined,
): void {
  notify({
    id: 'draft',
    tone: 'bad',
    text: `Your answers from an earlier visit cannot be read: ${reason}. You start afresh; the old text can be saved.`,
    actions: [
      {
        label: 'Save the old text',
        run: () => download('broken-draft.txt', broken),
      },
      {
        label: 'Forget it',
        run: () => {
          dropDraft(storage);
          dismiss('draft');
        },
      },
    ],
  });
}

/**
 * Starts with what an earlier visit left, and with the choices in the address.
 * @param text the draft, or null if there is none
 */
export function restore(text: string | null, storage: DraftStorage | undefined): void {
  const draft = text === null ? undefined : readDraft(text);
  startAnswers(draft && 'answers' in draft ? draft.answers : emptyAnswers(testUser()), storage);
  if (draft && 'broken' in draft) tellBroken(draft, storage);
  const { answers, unknown } = withQuery(getAnswers(), location.search);
  if (answers !== getAnswers()) replaceAnswers(answers);
  if (unknown.length > 0) {
    const rest = chosenIn(answers) ? 'Your own answers are kept.' : 'Choose below; your other answers are kept.';
    notify({ id: 'query', tone: 'bad', text: `${unknown.join(' ')} ${rest}` });
  }
}

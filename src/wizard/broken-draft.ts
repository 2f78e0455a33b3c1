import { type DraftStorage, dropDraft } from '../plan/draft.ts';
import { download } from '../ui/download.ts';
import { dismiss, notify } from './notices.ts';

/** Says that a draft cannot be used, and offers to save its text. */
export function tellBrokenDraft(draft: { broken: string; reason: string }, storage: DraftStorage | undefined): void {
  const { broken, reason } = draft;
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

import { emptyAnswers } from '../../plan/answers.ts';
import { getAnswers, replaceAnswers, testUser } from '../answers-store.ts';
import { apiKey } from '../key/api-key.ts';
import { writeKey } from '../key/write-key.ts';
import { dismiss, notify } from '../notices.ts';

/** Clears the answers and the key. The answers can be taken back, the key cannot. */
export function StartOver({ onDone }: { onDone: () => void }) {
  function startOver() {
    const before = getAnswers();
    // The languages stay chosen: who starts over still writes in them.
    replaceAnswers({ ...emptyAnswers(testUser()), targets: before.targets });
    apiKey.forget();
    writeKey.forget();
    notify({
      id: 'start-over',
      tone: 'plain',
      text: 'All answers are cleared and the API key is forgotten.',
      actions: [
        {
          label: 'Take the answers back',
          run: () => {
            replaceAnswers(before);
            dismiss('start-over');
          },
        },
      ],
    });
    onDone();
  }
  return (
    <section>
      <h3>Start over</h3>
      <p className="row">
        <button type="button" className="btn" onClick={startOver}>
          Clear all answers
        </button>
      </p>
    </section>
  );
}

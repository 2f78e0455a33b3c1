import type { SourceId } from '../../plan/plan.ts';
import { express } from '../../sources/capability.ts';
import { capabilityOf } from '../../sources/models.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAnswers } from '../answers-store.ts';
import { chosenIn, previewIn } from '../chosen.ts';
import { EFFECT_NAMES } from '../effect-names.ts';

/** Says what the source chosen now cannot send of what was answered for the one before. */
export function Dropped({ before }: { before: SourceId | '' }) {
  const answers = useAnswers();
  const now = chosenIn(answers);
  const then = before === '' ? undefined : chosenIn({ ...answers, source: before });
  if (!now || !then || now.source === then.source) return null;
  const { plan, example } = previewIn(answers, then);
  if (example) return null;
  const { missing } = express(plan, capabilityOf({ ...plan, source: now.source.id, target: now.target.id }));
  if (missing.length === 0) return null;
  const reasons = [...new Set(missing.map(({ why }) => why))];
  const kinds = [...new Set(missing.map(({ effect }) => EFFECT_NAMES[effect.kind].toLowerCase()))];
  return (
    <Notice tone="warn">
      <p>
        <b>
          {now.source.title} cannot send everything you answered for {then.source.title}
        </b>{' '}
        ({kinds.join(', ')}).
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p>Your answers are kept: they count again when you choose a source that can send them.</p>
    </Notice>
  );
}

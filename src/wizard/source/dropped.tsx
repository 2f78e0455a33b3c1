import type { SourceId } from '../../plan/plan.ts';
import { express } from '../../sources/capability.ts';
import { capabilityOf } from '../../sources/capability-of.ts';
import { modelNameOf } from '../../sources/load-target.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAnswers } from '../answers-store.ts';
import { chosenIn } from '../chosen.ts';
import { EFFECT_NAMES } from '../effect-names.ts';
import { previewIn } from '../preview-in.ts';
import { useTargetModule } from '../use-target-module.ts';

/** Says what the source chosen now cannot send of what was answered for the one before. */
export function Dropped({ before }: { before: SourceId | '' }) {
  const answers = useAnswers();
  const now = chosenIn(answers);
  const then = before === '' ? undefined : chosenIn({ ...answers, source: before });
  const preview = then && previewIn(answers, then);
  const module = useTargetModule(
    now?.target,
    now && preview ? modelNameOf(now.target, { ...preview.plan, segment: answers.segment }) : '',
  );
  if (!now || !then || !module || now.source === then.source || preview?.example !== false) return null;
  const { plan } = preview;
  const { missing } = express(
    plan,
    capabilityOf({ ...plan, source: now.source.id, target: now.target.id, segment: answers.segment }, module),
  );
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

import { Dialog } from '../../ui/dialog.tsx';
import { useAnswers } from '../answers-store.ts';
import { chosenIn } from '../chosen.ts';
import { judgeIn } from '../judge-in.ts';
import { ExportPlan } from './export-plan.tsx';
import { ImportPlan } from './import-plan.tsx';
import { StartOver } from './start-over.tsx';

/** What can be done with the plan as a whole: hand it over, take one in, start over. */
export function PlanMenu({ onClose }: { onClose: () => void }) {
  const answers = useAnswers();
  const chosen = chosenIn(answers);
  const judged = chosen && judgeIn(answers, chosen);
  return (
    <Dialog title="Share or import a plan" onClose={onClose}>
      <ExportPlan judged={judged} />
      <ImportPlan onDone={onClose} />
      <StartOver onDone={onClose} />
    </Dialog>
  );
}

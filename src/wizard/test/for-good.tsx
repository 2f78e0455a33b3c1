import type { Plan } from '../../plan/plan.ts';
import type { TestId } from '../../send/test-plan.ts';
import type { DestinationId } from '../../send/transport.ts';
import { warningsOf } from '../../send/warnings.ts';
import { Notice } from '../../ui/notice.tsx';

interface ForGoodProps {
  plan: Plan;
  destination: DestinationId;
  chosen: readonly TestId[];
}

/** What cannot be undone once the chosen tests are sent. */
export function ForGood({ plan, destination, chosen }: ForGoodProps) {
  const warnings = warningsOf(plan, destination, chosen);
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        <b>This cannot be undone</b>
      </p>
      <ul>
        {warnings.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

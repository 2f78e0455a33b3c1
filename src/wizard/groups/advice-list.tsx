import type { Advice } from '../../plan/advice/advice.ts';
import type { Plan } from '../../plan/plan.ts';
import { Notice } from '../../ui/notice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useCurrentAdvice } from './current-advice.ts';

const TONES: Record<Advice['severity'], 'bad' | 'warn' | 'plain'> = { error: 'bad', warning: 'warn', hint: 'plain' };

function typeAt(plan: Plan, path: string): string | undefined {
  const [, list, index] = /^(groups|groupProperties)\[(\d+)\]/.exec(path) ?? [];
  if (list === 'groups') return plan.groups[Number(index)]?.type;
  return list === 'groupProperties' ? plan.groupProperties[Number(index)]?.type : undefined;
}

const FixButton = onDemand(() => import('./fix-button.tsx'), 'FixButton');

/** Advice for one and the same reason, which is given once. */
function AdviceItem({ alike, plan }: { alike: readonly [Advice, ...Advice[]]; plan: Plan }) {
  const [{ severity, reason, title, fix, path }, ...others] = alike;
  return (
    <Notice tone={TONES[severity]}>
      <h2>{title}</h2>
      <p>{reason}</p>
      {fix ? <FixButton fix={fix} path={path} plan={plan} /> : null}
      {others.length > 0 ? (
        <ul className="alike">
          {others.map((other) => (
            <li key={`${other.id} ${other.path}`}>
              <b>{other.title}</b> {other.fix ? <FixButton fix={other.fix} path={other.path} plan={plan} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

/** Puts advice with the same reason together, where the first of it stands. */
function gathered(advice: readonly Advice[]): [Advice, ...Advice[]][] {
  const byReason = new Map<string, [Advice, ...Advice[]]>();
  for (const item of advice) {
    const key = item.severity + item.reason;
    const alike = byReason.get(key);
    if (alike) alike.push(item);
    else byReason.set(key, [item]);
  }
  return [...byReason.values()];
}

/** Gravest first; a wall of remarks is read by nobody. */
const MOST_SHOWN = 6;

type AdviceListProps = { matches: (path: string) => boolean } | { groupType: string };

/** Advice that belongs to one part of the form: to one group type, or to paths of the plan. */
export function AdviceList(props: AdviceListProps) {
  const { plan, advice } = useCurrentAdvice();
  if (!plan) return null;
  const here = advice.filter(({ path }) =>
    'matches' in props ? props.matches(path) : typeAt(plan, path) === props.groupType,
  );
  const more = here.length - MOST_SHOWN;
  return (
    <>
      {gathered(here.slice(0, MOST_SHOWN)).map((alike) => (
        <AdviceItem key={`${alike[0].id} ${alike[0].path}`} alike={alike} plan={plan} />
      ))}
      {more > 0 ? <p className="hint">{more} more remarks follow once these are dealt with.</p> : null}
    </>
  );
}

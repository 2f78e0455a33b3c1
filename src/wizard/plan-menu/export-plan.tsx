import type { Judged } from '../../plan/judge-answers.ts';
import { planToHash } from '../../plan/link.ts';
import type { Plan } from '../../plan/plan.ts';
import { announce } from '../../ui/announcer.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { download } from '../../ui/download.ts';
import { Notice } from '../../ui/notice.tsx';
import { useArtifact } from '../use-artifact.ts';
import { handOverOf } from './hand-over-of.ts';

function linkTo(plan: Plan): string {
  return `${location.origin}/code${planToHash(plan)}`;
}

function save(name: string, text: string, type: string) {
  download(name, text, type);
  announce(`Downloaded ${name}`);
}

function Ways({ plan }: { plan: Plan }) {
  const shown = useArtifact();
  const json = () => `${JSON.stringify(plan, null, 2)}\n`;
  const markdown = () => (shown ? handOverOf(plan, shown) : '');
  return (
    <>
      <p className="row">
        <CopyButton
          className="btn"
          label="Copy link"
          what="to this plan"
          told="the link to this plan"
          text={() => linkTo(plan)}
        />
      </p>
      <p className="row">
        <button type="button" className="btn" onClick={() => save('plan.json', json(), 'application/json')}>
          Download plan (JSON)
        </button>
        <CopyButton label="Copy JSON" what="of the plan" told="the plan as JSON" className="btn" text={json} />
      </p>
      <p className="row">
        <button type="button" className="btn" onClick={() => save('group-setup.md', markdown(), 'text/markdown')}>
          Download hand-over (Markdown)
        </button>
        <CopyButton
          label="Copy Markdown"
          what="of the hand-over"
          told="the hand-over as Markdown"
          className="btn"
          text={markdown}
        />
      </p>
    </>
  );
}

/** Link, JSON and Markdown of the plan; what keeps it from being a plan, while it is none. */
export function ExportPlan({ judged }: { judged: Judged | undefined }) {
  return (
    <section>
      <h3>Export plan</h3>
      <p className="muted">None of these holds your API key.</p>
      {judged?.ok ? <Ways plan={judged.plan} /> : null}
      {judged && !judged.ok ? (
        <Notice tone="warn">
          <p>The plan is not finished:</p>
          <ul>
            {judged.problems.map(({ field, message }) => (
              <li key={field + message}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {judged ? null : <p>There is nothing to export before you choose how you send data.</p>}
    </section>
  );
}

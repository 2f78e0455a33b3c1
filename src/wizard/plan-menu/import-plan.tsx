import { type ChangeEvent, useState } from 'react';
import { answersOfPlan } from '../../plan/answers-of-plan.ts';
import { parsePlanText } from '../../plan/parse.ts';
import type { Problem } from '../../plan/problem.ts';
import { findTarget, sourceOf } from '../../sources/registry.ts';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { getAnswers, replaceAnswers } from '../answers-store.ts';
import { withTarget } from '../chosen.ts';
import { dismiss, notify } from '../notices.ts';

const BIGGEST_BYTES = 5_000_000;

function importText(text: string): Problem[] {
  const parsed = parsePlanText(text);
  if (!parsed.ok) return parsed.problems;
  const { plan } = parsed;
  const source = sourceOf(plan.source);
  if (!findTarget(source, plan.target)) {
    const known = source.targets.map(({ id }) => id).join(', ');
    return [{ path: 'target', message: `${source.title} has no target “${plan.target}”. It has: ${known}.` }];
  }
  const before = getAnswers();
  const answers = { ...answersOfPlan(plan), targets: before.targets };
  replaceAnswers(withTarget(answers, plan.source, plan.target));
  // What a link or an address said of other answers no longer holds.
  for (const id of ['link', 'query']) dismiss(id);
  notify({
    id: 'import',
    tone: 'good',
    text: 'The plan is imported and has replaced your answers.',
    actions: [
      {
        label: 'Undo',
        run: () => {
          replaceAnswers(before);
          dismiss('import');
        },
      },
    ],
  });
  return [];
}

/** Reads a plan file, or the text of one, and names every problem by its path. */
export function ImportPlan({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<Problem[]>([]);

  function take(plan: string) {
    const found = importText(plan);
    setProblems(found);
    if (found.length === 0) onDone();
  }
  async function onFile(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    if (file.size > BIGGEST_BYTES) {
      setProblems([{ path: '', message: `${file.name} is too large for a plan: ${file.size} bytes.` }]);
      return;
    }
    const content = await file.text();
    setText(content);
    take(content);
  }
  return (
    <section>
      <h3>Import plan</h3>
      {problems.length > 0 ? (
        <Notice tone="bad">
          <div role="alert">
            <p>This plan cannot be used. Your answers are unchanged.</p>
            <ul>
              {problems.map(({ path, message }) => (
                <li key={path + message}>
                  {path ? <code>{path}</code> : null} {message}
                </li>
              ))}
            </ul>
          </div>
        </Notice>
      ) : null}
      <Field name="planFile" label="Plan file (JSON)">
        {(control) => <input {...control} type="file" accept=".json,application/json" onChange={onFile} />}
      </Field>
      <Field name="planText" label="Or paste it">
        {(control) => (
          <textarea
            {...control}
            className="mono"
            rows={5}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <p className="row">
        <button type="button" className="btn" onClick={() => take(text)}>
          Import plan
        </button>
      </p>
    </section>
  );
}

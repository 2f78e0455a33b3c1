import { type FormEvent, useState } from 'react';
import type { SourceId } from '../../plan/plan.ts';
import { SOURCES } from '../../sources/registry.ts';
import { Choice } from '../../ui/choice.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { getAnswers, setAnswers, useAnswer, useGeneration } from '../answers-store.ts';
import { queryOf } from '../choices-in-url.ts';
import { EffectTags } from '../effect-tags.tsx';
import { CHECK_PATH, navigate } from '../navigation.ts';
import { PageLink } from '../page-link.tsx';
import { StepFrame } from '../step-frame.tsx';
import { HelpChoosing } from './help-choosing.tsx';
import { TargetChoice } from './target-choice.tsx';

const Dropped = onDemand(() => import('./dropped.tsx'), 'Dropped');

const NO_SOURCE = { field: 'source', message: 'Choose how you send data.' };

const OPTIONS = SOURCES.map((source) => ({
  value: source.id,
  title: source.title,
  text: source.when,
  tags: <EffectTags kinds={source.effects} />,
}));

/** First step: how data is sent, and with what. */
export function SourceStep() {
  const source = useAnswer((answers) => answers.source);
  const [problems, setProblems] = useState<(typeof NO_SOURCE)[]>([]);
  const [attempt, setAttempt] = useState(0);
  const generation = useGeneration();
  // What the answers were given for. Ways tried in between say nothing about them.
  const [before, setBefore] = useState({ generation, source });
  if (before.generation !== generation || (before.source === '' && source !== '')) setBefore({ generation, source });

  function choose(next: SourceId) {
    setAnswers({ ...getAnswers(), source: next });
    setProblems([]);
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (source === '') {
      setProblems([NO_SOURCE]);
      setAttempt((before) => before + 1);
    } else navigate(`/groups${queryOf(getAnswers())}`);
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <ErrorSummary problems={problems} attempt={attempt} />
      <StepFrame
        id="source"
        heading="How do you send data to Amplitude?"
        lede="Amplitude counts users until events say which account they belong to. Choose the way your data already takes; nothing is sent before you ask for it."
        failed={problems.length > 0}
        next={
          <button type="submit" className="btn primary">
            Continue to groups
          </button>
        }
      >
        <p>
          Already sending? <PageLink href={CHECK_PATH}>Paste it and see what it does</PageLink>
        </p>
        <HelpChoosing />
        <Choice
          legend="Way to send"
          legendHidden
          name="source"
          value={source}
          options={OPTIONS}
          onChange={choose}
          error={problems[0]?.message}
          list
        />
        {before.source === source ? null : <Dropped before={before.source} />}
        <TargetChoice />
      </StepFrame>
    </form>
  );
}

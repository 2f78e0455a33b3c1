import type { Destination } from '../../plan/plan.ts';
import { sourceOf } from '../../sources/registry.ts';
import { Choice } from '../../ui/choice.tsx';
import { getAnswers, setAnswers, useAnswer } from '../answers-store.ts';
import { chosenIn } from '../chosen.ts';

const DESTINATIONS: { value: Destination; title: string; text: string }[] = [
  {
    value: 'actions',
    title: 'Amplitude (Actions)',
    text: 'The current destination. Groups need a mapping that no preset adds; the wizard lists its fields.',
  },
  {
    value: 'classic',
    title: 'Amplitude (Classic)',
    text: 'In maintenance. Groups need two settings that name traits.',
  },
];

const QUESTIONS: Record<string, string> = { sdk: 'Which SDK?', segment: 'Which Segment library?' };

function chooseDestination(destination: Destination) {
  const answers = getAnswers();
  setAnswers({ ...answers, segment: { ...answers.segment, destination } });
}

/** Which SDK, HTTP client or Segment library, and which of Segment's destinations. */
export function TargetChoice() {
  const sourceId = useAnswer((answers) => answers.source);
  const target = useAnswer((answers) => chosenIn(answers)?.target.id ?? '');
  const destination = useAnswer((answers) => answers.segment.destination);
  if (sourceId === '') return null;
  const source = sourceOf(sourceId);
  function choose(id: string) {
    const answers = getAnswers();
    setAnswers({ ...answers, targets: { ...answers.targets, [source.id]: id } });
  }
  return (
    <>
      {sourceId === 'segment' ? (
        <Choice
          legend="Which Segment destination?"
          name="destination"
          value={destination}
          options={DESTINATIONS}
          onChange={chooseDestination}
        />
      ) : null}
      {source.targets.length > 1 ? (
        <Choice
          legend={QUESTIONS[sourceId] ?? 'Which client?'}
          name="target"
          value={target}
          options={source.targets.map(({ id, title, package: name }) => ({
            value: id,
            title,
            text: name ? <code>{name}</code> : undefined,
          }))}
          onChange={choose}
        />
      ) : null}
    </>
  );
}

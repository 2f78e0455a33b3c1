import { type ReactNode, useEffect, useState } from 'react';
import type { Destination, EventEndpoint, SourceId } from '../../plan/plan.ts';
import { sourceOf } from '../../sources/registry.ts';
import type { Menu } from '../../sources/source.ts';
import { Choice } from '../../ui/choice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { getAnswers, setAnswers, useAnswer } from '../answers-store.ts';
import { chosenIn, withTarget } from '../chosen.ts';

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

const ENDPOINTS: { value: EventEndpoint; title: string; text: ReactNode }[] = [
  {
    value: 'httpapi',
    title: 'HTTP API V2',
    text: (
      <>
        <code>/2/httpapi</code>. Up to 1 MB a request, for events as they happen.
      </>
    ),
  },
  {
    value: 'batch',
    title: 'Batch',
    text: (
      <>
        <code>/batch</code>. Up to 20 MB a request and 1,000 events a second for a user, to fill in past events.
      </>
    ),
  },
];

const QUESTIONS: Record<string, string> = { sdk: 'Which SDK?', segment: 'Which Segment library?' };

const NOT_HERE = 'Mine is not here: cURL shows the request as any client sends it.';

const TargetSearch = onDemand(() => import('./target-search.tsx'), 'TargetSearch', 'Loading the list…');

/** The menu of a source, once it is loaded. */
function useMenu(id: SourceId | ''): Menu | undefined {
  const [loaded, setLoaded] = useState<{ id: SourceId; menu: Menu }>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    if (id === '') return;
    let wanted = true;
    sourceOf(id)
      .menu()
      .then(
        ({ menu }) => wanted && setLoaded({ id, menu }),
        (error: Error) => wanted && setFailure(error),
      );
    return () => {
      wanted = false;
    };
  }, [id]);
  if (failure) throw failure;
  return loaded?.id === id ? loaded.menu : undefined;
}

function chooseDestination(destination: Destination) {
  const answers = getAnswers();
  setAnswers({ ...answers, segment: { ...answers.segment, destination } });
}

/** Which SDK, HTTP client or Segment library, and which of Segment's destinations. */
export function TargetChoice() {
  const sourceId = useAnswer((answers) => answers.source);
  const target = useAnswer((answers) => chosenIn(answers)?.target.id ?? '');
  const endpoint = useAnswer((answers) => answers.endpoint);
  const destination = useAnswer((answers) => answers.segment.destination);
  const menu = useMenu(sourceId);
  if (sourceId === '') return null;
  const source = sourceOf(sourceId);
  const legend = QUESTIONS[sourceId] ?? 'Which language or tool?';
  function choose(id: string) {
    setAnswers(withTarget(getAnswers(), source.id, id));
  }
  function goToHttp() {
    setAnswers({ ...getAnswers(), source: 'http-api' });
    document.querySelector<HTMLElement>('input[name="source"][value="http-api"]')?.focus();
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
      {sourceId === 'http-api' ? (
        <Choice
          legend="Which endpoint?"
          name="endpoint"
          value={endpoint}
          options={ENDPOINTS}
          onChange={(next) => setAnswers({ ...getAnswers(), endpoint: next })}
        />
      ) : null}
      {menu ? (
        <TargetSearch
          key={source.id}
          legend={legend}
          source={source}
          menu={menu}
          value={target}
          onChange={choose}
          notHere={
            sourceId === 'sdk'
              ? { text: 'Mine is not here:', label: 'every language can send with the HTTP API', go: goToHttp }
              : { text: NOT_HERE }
          }
        />
      ) : (
        <p className="muted">Loading the list…</p>
      )}
    </>
  );
}

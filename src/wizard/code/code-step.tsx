import './code-step.css';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useAnswer } from '../answers-store.ts';
import { queryOf } from '../choices-in-url.ts';
import { MissingNotice } from '../missing-notice.tsx';
import { PageLink } from '../page-link.tsx';
import { ChangesView } from '../panel/changes-view.tsx';
import { Panel } from '../panel/panel.tsx';
import { StepFrame } from '../step-frame.tsx';
import { type Shown, useArtifact } from '../use-artifact.ts';
import { Breakable } from './breakable.tsx';
import { DestinationSettings } from './destination-settings.tsx';

const SecondCall = onDemand(() => import('./second-call.tsx'), 'SecondCall', 'Loading…');

const CopyWithKey = onDemand(() => import('./copy-with-key.tsx'), 'CopyWithKey', 'Loading the field for the key…');

function Install({ commands }: { commands: readonly string[] }) {
  if (commands.length === 0) return null;
  return (
    <section>
      <h2>Install</h2>
      {commands.map((command) => (
        <p key={command} className="command">
          <Breakable text={command} />
          <CopyButton text={() => command} what={commands.length === 1 ? 'the install command' : `“${command}”`} />
        </p>
      ))}
    </section>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>Good to know</h2>
      <ul className="notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

/** What comes before the code, in the order it is done. */
function BeforeCode({ shown: { artifact, example } }: { shown: Shown }) {
  return (
    <div className="stack before-code">
      {example ? (
        <Notice tone="warn">
          <p>The code holds example values. Name your groups to make it yours.</p>
        </Notice>
      ) : null}
      <MissingNotice />
      <Install commands={artifact.install} />
    </div>
  );
}

function AfterCode({ shown }: { shown: Shown }) {
  const { artifact } = shown;
  return (
    <div className="stack">
      <DestinationSettings artifact={artifact} />
      <section>
        <h2>What changes</h2>
        <ChangesView effects={artifact.effects} heading="h3" />
      </section>
      {artifact.secondCall === undefined ? null : <SecondCall reason={artifact.secondCall} />}
      <Notes notes={artifact.notes} />
      <section>
        <h2>With your key</h2>
        <Disclosure summary="Copy the code with your key in it">
          <CopyWithKey shown={shown} />
        </Disclosure>
      </section>
    </div>
  );
}

/** Third step: the code, what to install and set, and what it makes Amplitude know. */
export function CodeStep() {
  const shown = useArtifact();
  const query = useAnswer(queryOf);
  return (
    <StepFrame
      id="code"
      heading="Copy the code"
      lede={`It runs as it stands. Put your ${shown?.chosen.source.id === 'segment' ? 'write' : 'API'} key in, or take it with the key below.`}
      next={
        <PageLink className="btn primary" href={`/test${query}`}>
          Continue to test
        </PageLink>
      }
    >
      {shown ? <BeforeCode shown={shown} /> : <p className="muted">Writing the code…</p>}
      <Panel />
      {shown ? <AfterCode shown={shown} /> : null}
    </StepFrame>
  );
}

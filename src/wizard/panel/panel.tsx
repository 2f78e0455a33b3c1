import './panel.css';
import { useState } from 'react';
import { onDemand } from '../../ui/on-demand.tsx';
import { type Tab, Tabs } from '../../ui/tabs.tsx';
import { useArtifact } from '../use-artifact.ts';
import { ChangesView } from './changes-view.tsx';
import { CodeView } from './code-view.tsx';

const WireView = onDemand(() => import('./wire-view.tsx'), 'WireView', 'Loading…');

const ProofLine = onDemand(() => import('./proof-line.tsx'), 'ProofLine');

const TABS = ['code', 'wire', 'changes'] as const;
type TabId = (typeof TABS)[number];

const TITLES: readonly Tab<TabId>[] = [
  { id: 'code', title: 'Code' },
  { id: 'wire', title: 'On the wire' },
  { id: 'changes', title: 'What changes' },
];

/** The code beside the questions: what to paste, what it sends, what Amplitude will know. */
export function Panel() {
  const shown = useArtifact();
  const [tab, setTab] = useState<TabId>('code');
  if (!shown) return <aside className="panel" aria-label="Code" aria-busy="true" />;
  const { artifact, example } = shown;
  return (
    <aside className="panel" aria-label="Code">
      <Tabs label="Views of the code" tabs={TITLES} current={tab} onChange={setTab}>
        {example ? <p className="panel-note">Example values stand in until you name your groups.</p> : null}
        {tab === 'code' ? <CodeView artifact={artifact} /> : null}
        {tab === 'wire' ? <WireView artifact={artifact} /> : null}
        {tab === 'changes' ? <ChangesView effects={artifact.effects} heading="h2" /> : null}
      </Tabs>
      <ProofLine source={artifact.source} target={artifact.target} />
    </aside>
  );
}

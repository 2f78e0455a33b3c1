import { Disclosure } from '../../ui/disclosure.tsx';
import { onDemand } from '../../ui/on-demand.tsx';

const HelpQuestion = onDemand(() => import('./help-question.tsx'), 'HelpQuestion', 'Loading…');

/** Help for whoever does not know which way to choose. */
export function HelpChoosing() {
  return (
    <Disclosure className="help" summary="Not sure? One question helps">
      <HelpQuestion />
    </Disclosure>
  );
}

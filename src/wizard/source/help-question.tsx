import { useState } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { getAnswers, setAnswers } from '../answers-store.ts';

type Leaves = 'yes' | 'no';

const OPTIONS: { value: Leaves; title: string; text: string; ink: string }[] = [
  {
    value: 'no',
    title: 'No, they belong to it',
    text: 'Everything a user does counts for the account.',
    ink: 'ink-user-group',
  },
  {
    value: 'yes',
    title: 'Yes, sometimes',
    text: 'Users change accounts, leave them, or do things that belong to none.',
    ink: 'ink-event-group',
  },
];

const ADVICE: Record<Leaves, string> = {
  no: 'You want user-level groups: set once, they hold for every later event until overwritten, and can never be removed. An SDK, the Identify API or Segment sends them.',
  yes: 'You want event-level groups: each event says which account it belongs to. An SDK or the HTTP API sends them.',
};

/** One plain question for whoever does not know yet. The answer is also the proposal in the next step. */
export function HelpQuestion() {
  const [leaves, setLeaves] = useState<Leaves | ''>('');
  function choose(answer: Leaves) {
    setLeaves(answer);
    setAnswers({ ...getAnswers(), membership: answer === 'yes' ? 'event' : 'user' });
  }
  return (
    <>
      <Choice
        legend="Can a user leave the group, or act outside it?"
        name="leaves"
        value={leaves}
        options={OPTIONS}
        onChange={choose}
      />
      <div role="status">{leaves === '' ? null : <p>{ADVICE[leaves]}</p>}</div>
    </>
  );
}

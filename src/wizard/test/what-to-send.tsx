import type { Test, TestId } from '../../send/test-plan.ts';
import { Choice } from '../../ui/choice.tsx';
import type { Option } from '../../ui/choice-card.tsx';

/** One test, or all that are possible. */
export type Selection = TestId | 'all';

const INKS: Record<TestId, string> = {
  properties: 'ink-group-property',
  membership: 'ink-user-group',
  event: 'ink-event-group',
};

const PATHS: Record<Test['endpoint'], string> = {
  groupidentify: '/groupidentify',
  identify: '/identify',
  httpapi: '/2/httpapi',
  batch: '/batch',
};

const NAMES: Record<TestId, string> = {
  properties: 'Group identify test',
  membership: 'Identify test',
  event: 'Event test',
};

interface WhatToSendProps {
  tests: readonly Test[];
  value: Selection;
  onChange: (value: Selection) => void;
}

/** Which tests to fire. What is not possible is explained below, not offered. */
export function WhatToSend({ tests, value, onChange }: WhatToSendProps) {
  const possible = tests.filter(({ call }) => call !== undefined);
  const impossible = tests.filter(({ call }) => call === undefined);
  const options: Option<Selection>[] = [
    ...(possible.length > 1
      ? [
          {
            value: 'all' as const,
            title: possible.length === 3 ? 'All three, one after the other' : 'Both, one after the other',
            text: `First ${possible.map(({ id }) => NAMES[id].toLowerCase()).join(', then ')}: in this order Amplitude shows the groups and what is known about them.`,
          },
        ]
      : []),
    ...possible.map(({ id, label, endpoint }) => ({
      value: id,
      title: NAMES[id],
      text: `${label} · ${PATHS[endpoint]}`,
      ink: INKS[id],
    })),
  ];
  return (
    <>
      <Choice legend="What?" name="tests" value={value} options={options} onChange={onChange} />
      {impossible.length > 0 ? (
        <ul className="hint not-possible">
          {impossible.map(({ id, whyNot }) => (
            <li key={id}>
              {NAMES[id]}: not possible. {whyNot}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

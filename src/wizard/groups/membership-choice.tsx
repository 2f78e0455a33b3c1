import { useFormContext, useWatch } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import type { Membership } from '../../plan/plan.ts';
import type { Capability } from '../../sources/capability.ts';
import { Choice } from '../../ui/choice.tsx';
import { Notice } from '../../ui/notice.tsx';

const OPTIONS: { value: Membership; title: string; text: string; ink: string }[] = [
  {
    value: 'user',
    title: 'Until you overwrite it',
    text: 'User-level group. Every later event of this user counts for the group. It can be changed, never removed.',
    ink: 'ink-user-group',
  },
  {
    value: 'event',
    title: 'For one event',
    text: 'Event-level group. Only the event that carries it counts. Choose this when people leave groups or belong to several products.',
    ink: 'ink-event-group',
  },
];

const FIXED: Record<Membership, string> = {
  user: 'Membership lasts until you overwrite it (user-level group). It can be changed, never removed.',
  event: 'Membership lasts for one event (event-level group): only the event that carries the group counts for it.',
};

/** How long membership lasts, where the source leaves it open; otherwise how it is, and who could do the other. */
export function MembershipChoice({ capability }: { capability: Capability }) {
  const { setValue } = useFormContext<Answers>();
  const membership = useWatch<Answers, 'membership'>({ name: 'membership' });
  const { memberships, membershipReason } = capability;
  const [only] = memberships;
  if (memberships.length > 1)
    return (
      <Choice
        legend="How long does membership last?"
        name="membership"
        value={membership}
        options={OPTIONS.filter(({ value }) => memberships.includes(value))}
        onChange={(value) => setValue('membership', value)}
      />
    );
  return (
    <Notice>
      {only === undefined ? null : <p>{FIXED[only]}</p>}
      <p className="muted">{membershipReason}</p>
    </Notice>
  );
}

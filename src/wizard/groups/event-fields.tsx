import { useWatch } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import type { Membership } from '../../plan/plan.ts';
import { onDemand } from '../../ui/on-demand.tsx';

const EventForm = onDemand(() => import('./event-form.tsx'), 'EventForm', 'Loading…');

/** Asks for the event that carries the groups, where they are event-level. */
export function EventFields({ memberships }: { memberships: readonly Membership[] }) {
  const membership = useWatch<Answers, 'membership'>({ name: 'membership' });
  const offered = memberships.includes(membership) ? membership : memberships[0];
  return offered === 'event' ? <EventForm /> : null;
}

import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import type { Membership } from '../../plan/plan.ts';
import { onDemand } from '../../ui/on-demand.tsx';
import { whenIdle } from '../../ui/when-idle.ts';

const load = () => import('./event-form.tsx');
const EventForm = onDemand(load, 'EventForm', 'Loading…');

/** Asks for the event that carries the groups, where they are event-level. */
export function EventFields({ memberships }: { memberships: readonly Membership[] }) {
  const membership = useWatch<Answers, 'membership'>({ name: 'membership' });
  const offered = memberships.includes(membership) ? membership : memberships[0];
  useEffect(() => {
    // Loaded ahead of the choice. Should it fail, it is loaded when it is needed.
    if (memberships.includes('event')) whenIdle(2000).then(() => load().catch(() => undefined));
  }, [memberships]);
  return offered === 'event' ? (
    <div className="event-place">
      <EventForm />
    </div>
  ) : null;
}

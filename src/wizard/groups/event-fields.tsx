import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import type { Membership } from '../../plan/plan.ts';
import { onDemand } from '../../ui/on-demand.tsx';
import { whenIdle } from '../../ui/when-idle.ts';

const load = () => import('./event-form.tsx');

/** Loads the form of an event ahead. Should it fail, it is loaded when it is needed. */
export function loadEventForm(): void {
  load().catch(() => undefined);
}

const EventForm = onDemand(load, 'EventForm', 'Loading…');

/** Asks for the event that carries the groups, where they are event-level. */
export function EventFields({ memberships }: { memberships: readonly Membership[] }) {
  const membership = useWatch<Answers, 'membership'>({ name: 'membership' });
  const offered = memberships.includes(membership) ? membership : memberships[0];
  useEffect(() => {
    if (memberships.includes('event')) whenIdle(2000).then(loadEventForm);
  }, [memberships]);
  return offered === 'event' ? (
    <div className="event-place">
      <EventForm />
    </div>
  ) : null;
}

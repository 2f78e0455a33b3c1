import type { Membership, Plan } from '../../../src/plan/plan.ts';
import { EXAMPLE } from '../../example-plan.ts';
import { type FileText, withLinesBefore } from './changed.ts';

/** Names of what runs apps. */
export type RuntimeName = 'browser' | 'node' | 'python' | 'go' | 'java' | 'analytics-js' | 'segment-node';

/** The app of a user: the plan’s code, and an event after it. */
export interface App {
  runtime: RuntimeName;
  plan: Plan;
  /** Puts an event without groups behind the plan’s code. */
  withEvent: (files: readonly FileText[]) => FileText[];
}

type Target = Pick<Plan, 'source' | 'target'>;

/** Where the event stands, and what makes it. */
interface Later {
  runtime: RuntimeName;
  target: Target;
  /** How the line begins that the event stands before; empty for the end of the file. */
  before: string;
  code: string[];
}

const USER = 'user@example.com';

const LATER: readonly Later[] = [
  {
    runtime: 'browser',
    target: { source: 'sdk', target: 'browser' },
    before: '',
    code: ["amplitude.track('Signed In');", 'amplitude.flush();'],
  },
  {
    runtime: 'node',
    target: { source: 'sdk', target: 'node' },
    before: 'await amplitude.flush()',
    code: ["amplitude.track('Signed In', undefined, user);"],
  },
  {
    runtime: 'python',
    target: { source: 'sdk', target: 'python' },
    before: 'client.shutdown()',
    code: ['from amplitude import BaseEvent', `client.track(BaseEvent("Signed In", user_id="${USER}"))`],
  },
  {
    runtime: 'go',
    target: { source: 'sdk', target: 'go' },
    before: '}',
    code: ['\tclient.Track(amplitude.Event{EventType: "Signed In", EventOptions: user})'],
  },
  {
    runtime: 'java',
    target: { source: 'sdk', target: 'java' },
    before: 'client.flushEvents()',
    code: [`    client.logEvent(new Event("Signed In", "${USER}"));`],
  },
  {
    runtime: 'analytics-js',
    target: { source: 'segment', target: 'analytics-js' },
    before: '',
    // Each call is a request of its own, and they overtake one another: people sign in later.
    code: ["setTimeout(() => analytics.track('Signed In'), 1500);"],
  },
  {
    runtime: 'segment-node',
    target: { source: 'segment', target: 'node' },
    before: 'await analytics.closeAndFlush()',
    code: [`analytics.track({ userId: '${USER}', event: 'Signed In' });`],
  },
];

const MEMBERSHIPS: readonly Membership[] = ['user', 'event'];

/** The app of each library, with user-level groups and with event-level ones. */
export const APPS: readonly App[] = LATER.flatMap(({ runtime, target, before, code }) =>
  MEMBERSHIPS.map(
    (membership): App => ({
      runtime,
      plan: { ...EXAMPLE, ...target, membership },
      withEvent: ([file, ...more]) => (file ? [withLinesBefore(file, before, code), ...more] : more),
    }),
  ),
);

import { DEFAULT_SEGMENT, type Membership } from '../../plan/plan.ts';
import { loadTarget } from '../load-target.ts';
import type { Source, Target } from '../source.ts';

const MODELS = {
  'user actions': () => import('./group-actions-model.ts'),
  'user classic': () => import('./group-classic-model.ts'),
  'event actions': () => import('./event-actions-model.ts'),
  'event classic': () => import('./event-classic-model.ts'),
};

const menu = () => import('./segment-menu.ts');

/** A target whose model hangs on the kind of membership and on the destination. */
function library(id: string, title: string, memberships?: readonly Membership[]): Target {
  return {
    id,
    title,
    ...(memberships ? { memberships } : {}),
    modelOf: ({ membership, segment = DEFAULT_SEGMENT }) => `${membership} ${segment.destination}`,
    load: (model) => loadTarget(menu, id, MODELS[model as keyof typeof MODELS]()),
  };
}

/** Segment's group and track calls, through one of its two destinations. */
export const segment: Source = {
  id: 'segment',
  title: 'Segment',
  when: 'Your apps talk to Segment, and Segment talks to Amplitude.',
  effects: ['user-group', 'event-group', 'group-property'],
  memberships: ['user', 'event'],
  menu,
  targets: [
    library('analytics-js', 'Analytics.js'),
    library('analytics-js-snippet', 'Analytics.js snippet'),
    library('react-native', 'React Native'),
    library('flutter', 'Flutter', ['user']),
    library('swift', 'Swift'),
    library('kotlin', 'Kotlin'),
    library('node', 'Node.js'),
    library('python', 'Python'),
    library('go', 'Go'),
    library('java', 'Java'),
    library('ruby', 'Ruby'),
    library('php', 'PHP'),
    library('csharp', 'C# · Analytics-CSharp'),
    library('dotnet', '.NET · Analytics.NET'),
    library('http', 'HTTP Tracking API · cURL'),
  ],
};

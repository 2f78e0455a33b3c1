import type { Source } from '../source.ts';

/** Segment's group call, through one of its two destinations. */
export const segment: Source = {
  id: 'segment',
  title: 'Segment',
  when: 'Your apps talk to Segment, and Segment talks to Amplitude.',
  effects: ['user-group', 'group-property'],
  memberships: ['user'],
  targets: [
    {
      id: 'analytics-js',
      title: 'Analytics.js',
      package: '@segment/analytics-next',
      load: () => import('./analytics-js.ts'),
    },
    { id: 'node', title: 'Node.js', package: '@segment/analytics-node', load: () => import('./node.ts') },
  ],
};

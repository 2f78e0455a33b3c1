import { loadTarget } from '../load-target.ts';
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
      load: () => loadTarget(import('./analytics-js.ts'), import('./segment-model.ts')),
    },
    {
      id: 'node',
      title: 'Node.js',
      package: '@segment/analytics-node',
      load: () => loadTarget(import('./node.ts'), import('./segment-model.ts')),
    },
  ],
};

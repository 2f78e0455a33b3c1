import { loadTarget } from '../load-target.ts';
import type { Source } from '../source.ts';

/** Amplitude's SDKs. The only source that offers both kinds of membership. */
export const sdk: Source = {
  id: 'sdk',
  title: 'SDK',
  when: 'Your app or server already runs an Amplitude SDK, or will.',
  effects: ['user-group', 'event-group', 'group-property'],
  memberships: ['user', 'event'],
  targets: [
    {
      id: 'browser',
      title: 'Browser SDK 2',
      package: '@amplitude/analytics-browser',
      load: () => loadTarget(import('./browser.ts'), import('./sdk-model.ts')),
    },
    {
      id: 'node',
      title: 'Node SDK',
      package: '@amplitude/analytics-node',
      load: () => loadTarget(import('./node.ts'), import('./sdk-model.ts')),
    },
  ],
};

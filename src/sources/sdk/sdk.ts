import type { Source } from '../source.ts';
import { browser } from './browser-target.ts';
import { node } from './node-target.ts';
import { sdkCalls } from './sdk-events.ts';

/** Amplitude's SDKs. The only source that offers both kinds of membership. */
export const sdk: Source = {
  id: 'sdk',
  title: 'SDK',
  when: 'Your app or server already runs an Amplitude SDK, or will.',
  effects: ['user-group', 'event-group', 'group-property'],
  targets: [browser, node],
  capability: () => ({
    memberships: ['user', 'event'],
    membershipReason: '',
    severalValues: true,
    describes: { groups: 'any' },
    needsUser: false,
  }),
  calls: sdkCalls,
};

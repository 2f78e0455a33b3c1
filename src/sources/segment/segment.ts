import type { Source } from '../source.ts';

/** Segment's group call, through one of its two destinations. */
export const segment: Source = {
  id: 'segment',
  title: 'Segment',
  when: 'Your apps talk to Segment, and Segment talks to Amplitude.',
  effects: ['user-group', 'group-property'],
  targets: [],
  capability: () => ({
    memberships: ['user'],
    membershipReason: 'Segment’s group call makes user-level groups. An SDK or the HTTP API makes event-level ones.',
    severalValues: true,
    describes: { groups: 'any' },
    needsUser: false,
  }),
  calls: () => [],
};

import type { SourceModel } from '../source.ts';
import { sdkCalls } from './sdk-events.ts';

/** Amplitude's SDKs. The only source that offers both kinds of membership. */
export const model: SourceModel = {
  capability: () => ({
    memberships: ['user', 'event'],
    membershipReason: '',
    severalValues: true,
    describes: { groups: 'any' },
    needsUser: false,
  }),
  calls: sdkCalls,
};

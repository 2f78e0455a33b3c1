import type { Plan } from '../../plan/plan.ts';
import type { Capability } from '../capability.ts';

/** Characters of a text: `MAX_STRING_LENGTH` of the native SDKs for Android and iOS. */
const MOST = 1024;

/** What their `setDeviceId` ignores, beyond what Amplitude refuses anyway. */
const NO_DEVICES = new Set([
  '9774d56d682e549c',
  '000000000000000',
  'Android',
  'DEFACE',
  'e3f5536a141811db40efd6400f1d0a4e',
  '04bab7ee75b9a58d39b8dc54e8851084',
]);

const NO_EVENT_GROUPS =
  'The Unity plugin puts users into groups, not single events. The HTTP API can, sent from your game’s server.';
const NO_PROPERTIES = 'The Unity plugin cannot describe groups. Group Identify can, sent from your game’s server.';
const SHORT =
  'The Unity plugin cannot allow IDs of fewer than 5 characters. The HTTP API can, sent from your game’s server.';
const NO_DEVICE = 'The Unity plugin ignores this device ID, which many devices share.';
const CUT =
  'The Unity plugin cuts a group value after 1,024 characters, which makes it another group. The Identify API sends it whole.';

/** What the plugin cannot say, and what its native SDKs shorten or ignore. */
export function withUnityLimits(capability: Capability, { user, minIdLength }: Plan): Capability {
  const isNobody = user.deviceId !== undefined && NO_DEVICES.has(user.deviceId);
  return {
    ...capability,
    memberships: ['user'],
    membershipReason: NO_EVENT_GROUPS,
    describes: { groups: 'none', reason: NO_PROPERTIES },
    refusesGroup: ({ values }) => {
      if (minIdLength !== undefined) return SHORT;
      if (isNobody) return NO_DEVICE;
      return values.some((value) => value.length > MOST) ? CUT : undefined;
    },
  };
}

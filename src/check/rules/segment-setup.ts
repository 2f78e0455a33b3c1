import { isDictionary } from '../../amplitude/operation-dictionary.ts';
import type { GroupCall } from '../../segment/group-call.ts';
import { isReachable, traitPath } from '../../segment/path.ts';
import type { Setup } from '../../segment/setup.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';

/** Traits that people let hold the group type and the group value. */
const TYPE_TRAITS = ['group_type', 'groupType', 'group type', 'Group Type'];
const VALUE_TRAITS = ['group_value', 'groupValue', 'group value', 'Group Value'];

/** A setup under which a call is looked at, in words, since the call does not tell the real one. */
export interface Assumed {
  setup: Setup;
  words: string;
}

function traitOf({ traits }: GroupCall, names: readonly string[]): string | undefined {
  return names.find((name) => Object.hasOwn(traits, name) && isReachable(name));
}

/** Amplitude (Actions), with the mapping the wizard recommends for what the call holds; nothing names a type: nothing. */
function forGroup(call: GroupCall): Assumed | undefined {
  const type = traitOf(call, TYPE_TRAITS);
  if (type === undefined) return undefined;
  const value = traitOf(call, VALUE_TRAITS);
  const valuePath = value === undefined ? '$.groupId' : traitPath(value);
  const others = Object.keys(call.traits).filter((name) => name !== type && name !== value && isReachable(name));
  return {
    setup: {
      mode: 'actions',
      region: 'us',
      mapping: {
        group_type: { '@path': traitPath(type) },
        group_value: { '@path': valuePath },
        group_properties: Object.fromEntries(others.map((name) => [name, { '@path': traitPath(name) }])),
      },
    },
    words: `with Amplitude (Actions) and the mapping Group Type = ${traitPath(type)}, Group Value = ${valuePath}`,
  };
}

/** Whether a call holds the groups that Amplitude (Classic) reads, and only Classic. */
export function isForClassic({ integrations }: { integrations?: Record<string, unknown> }): boolean {
  const amplitude = isDictionary(integrations) ? integrations.Amplitude : undefined;
  return isDictionary(amplitude) && isDictionary(amplitude.groups) && Object.keys(amplitude.groups).length > 0;
}

/** The setup that a call seems made for; nothing if it fits none. */
export function assumedFor(call: SegmentCall): Assumed | undefined {
  if (!isTrack(call)) return forGroup(call);
  if (isForClassic(call))
    return {
      setup: {
        mode: 'classic-cloud',
        region: 'us',
        settings: { groupTypeTrait: '', groupValueTrait: '', preferAnonymousIdForDeviceId: true },
      },
      words: 'with Amplitude (Classic), which reads integrations.Amplitude.groups',
    };
  const groups = call.context?.groups;
  if (!isDictionary(groups)) return undefined;
  return {
    setup: { mode: 'actions', region: 'us', events: { groups: { '@path': '$.context.groups' } } },
    words: 'with Amplitude (Actions) and the mapping Groups = $.context.groups',
  };
}

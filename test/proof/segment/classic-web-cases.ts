import { type ClassicSettings, FALLBACK_TYPE } from '../../../src/segment/classic.ts';
import type { GroupCall } from '../../../src/segment/group-call.ts';
import type { ClassicWebCase } from './classic-web-case.ts';

const SETTINGS: ClassicSettings = {
  groupTypeTrait: 'group_type',
  groupValueTrait: 'group_value',
  preferAnonymousIdForDeviceId: false,
};
const TRAITS = { group_type: 'company', group_value: 'acme', plan: 'pro' };
const CALL: GroupCall = { userId: 'user-12345', anonymousId: 'anon-12345', groupId: 'g-1', traits: TRAITS };
const FALLBACK = [[FALLBACK_TYPE, 'g-1']];

function row(
  name: string,
  setGroups: unknown[][],
  more: Partial<GroupCall> = {},
  settings: Partial<ClassicSettings> = {},
): ClassicWebCase {
  return { name, call: { ...CALL, ...more }, settings: { ...SETTINGS, ...settings }, setGroups };
}

function value(name: string, group_value: unknown, setGroups: unknown[][]): ClassicWebCase {
  return row(name, setGroups, { traits: { ...TRAITS, group_value } });
}

/** Every row of the reference's table "Web device mode", and what the prose below it says. */
export const CLASSIC_WEB_CASES: readonly ClassicWebCase[] = [
  row('both set, both traits present', [['company', 'acme']]),
  row('neither set', FALLBACK, {}, { groupTypeTrait: '', groupValueTrait: '' }),
  row('only the type set', FALLBACK, {}, { groupValueTrait: '' }),
  row('only the value set', FALLBACK, {}, { groupTypeTrait: '' }),
  row('both set, value trait absent from the call', FALLBACK, { traits: { group_type: 'company' } }),
  row('both set, type trait absent from the call', FALLBACK, { traits: { group_value: 'acme' } }),
  value('value trait is 0', 0, FALLBACK),
  value('value trait is empty', '', FALLBACK),
  value('value trait is false', false, FALLBACK),
  value('value trait is an array', ['tennis', 'soccer'], [['company', ['tennis', 'soccer']]]),
  value('value trait is a number', 7, [['company', 7]]),
  row('value trait set to id', [['company', 'g-1']], {}, { groupValueTrait: 'id' }),
  row(
    'the same, with a trait of that name',
    [['company', 'g-1']],
    { traits: { ...TRAITS, id: 'other' } },
    {
      groupValueTrait: 'id',
    },
  ),
  row('empty groupId and fallback needed', [], { groupId: '', traits: {} }),
  row('empty groupId, traits present', [['company', 'acme']], { groupId: '' }),
  row('"name" plays no role on web', FALLBACK, { traits: { name: 'Acme' } }),
  row('Prefer Anonymous ID for Device ID', [['company', 'acme']], {}, { preferAnonymousIdForDeviceId: true }),
];

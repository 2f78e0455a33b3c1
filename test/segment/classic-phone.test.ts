import { describe, expect, test } from 'vitest';
import { deliverClassicAndroid, deliverClassicIos } from '../../src/segment/classic-phone.ts';
import type { GroupCall } from '../../src/segment/group-call.ts';

const SETTINGS = {
  groupTypeTrait: 'group_type',
  groupValueTrait: 'group_value',
  preferAnonymousIdForDeviceId: false,
};
const CALL: GroupCall = {
  userId: 'user-12345',
  groupId: 'g-1',
  traits: { group_type: 'company', group_value: 'acme', plan: 'pro' },
};

function events(delivery: ReturnType<typeof deliverClassicIos>) {
  return delivery.calls.flatMap((call) => ('events' in call ? call.events : []));
}

// segment.md §4, "iOS device mode" and "Android device mode".
describe('iOS', () => {
  test('both traits: the user joins, and no group property is sent', () => {
    const delivery = deliverClassicIos(CALL, SETTINGS);
    expect(delivery.problems).toEqual([]);
    expect(events(delivery)).toMatchObject([{ event_type: '$identify', groups: { company: 'acme' } }]);
  });

  test.each([
    ['a trait is missing', { group_type: 'company' }, '[Segment] Group'],
    ['a trait is missing and there is a name', { group_type: 'company', name: 'Acme' }, 'Acme'],
  ])('%s: the group id is the value', (_what, traits, type) => {
    const delivery = deliverClassicIos({ ...CALL, traits }, SETTINGS);
    expect(events(delivery)).toMatchObject([{ groups: { [type]: 'g-1' } }]);
    expect(delivery.problems).toHaveLength(1);
  });

  test('neither traits nor a group id: nothing', () => {
    expect(deliverClassicIos({ ...CALL, groupId: '', traits: {} }, SETTINGS).calls).toEqual([]);
  });
});

describe('Android', () => {
  test('the settings are ignored, and all traits become one property', () => {
    const delivery = deliverClassicAndroid(CALL);
    expect(events(delivery)).toMatchObject([
      { event_type: '$identify', groups: { '[Segment] Group': 'g-1' } },
      {
        event_type: '$groupidentify',
        groups: { '[Segment] Group': 'g-1' },
        group_properties: { $set: { library: 'segment', group_properties: CALL.traits } },
      },
    ]);
    expect(delivery.problems.join(' ')).toContain('ignores the two settings');
  });

  test('the trait name is the group type', () => {
    const delivery = deliverClassicAndroid({ ...CALL, traits: { ...CALL.traits, name: 'Acme' } });
    expect(events(delivery)[0]).toMatchObject({ groups: { Acme: 'g-1' } });
  });
});

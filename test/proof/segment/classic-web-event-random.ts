import fc from 'fast-check';
import type { ClassicSettings } from '../../../src/segment/classic.ts';
import type { TrackCall } from '../../../src/segment/track-call.ts';
import { textArbitrary } from '../../random-plans.ts';
import { type ClassicWebEventCase, isEventLeftOut } from './classic-web-event-case.ts';
import { jsonArbitrary, traitsArbitrary } from './random-traits.ts';

const SETTINGS: ClassicSettings = { groupTypeTrait: '', groupValueTrait: '', preferAnonymousIdForDeviceId: false };
const CALL: TrackCall = {
  userId: 'user-12345',
  anonymousId: 'anon-12345',
  event: 'Report Created',
  properties: { pages: 3 },
};

function row(
  name: string,
  given: unknown,
  groups: unknown,
  settings: Partial<ClassicSettings> = {},
): ClassicWebEventCase {
  const integrations = { Amplitude: { groups: given } };
  return { name, call: { ...CALL, integrations }, settings: { ...SETTINGS, ...settings }, groups };
}

/** What the reference says of track calls with groups in the options for Classic. */
export const CLASSIC_WEB_EVENT_CASES: readonly ClassicWebEventCase[] = [
  row('event-level groups', { company: 'acme' }, { company: 'acme' }),
  row('several groups of a type', { sport: ['tennis', 'soccer'] }, { sport: ['tennis', 'soccer'] }),
  row('a number', { company: 7 }, { company: '7' }),
  row('a list of lists', { company: ['a', ['b']] }, { company: ['a'] }),
  row(
    'the anonymous id as device id',
    { company: 'acme' },
    { company: 'acme' },
    { preferAnonymousIdForDeviceId: true },
  ),
  { name: 'no options', call: CALL, settings: SETTINGS, groups: {} },
];

const idArbitrary = fc.option(textArbitrary, { nil: undefined });
const groupsArbitrary = fc.oneof({ weight: 5, arbitrary: traitsArbitrary }, { weight: 1, arbitrary: jsonArbitrary });

/** Track calls with hostile properties and groups. */
export const classicWebEventArbitrary: fc.Arbitrary<ClassicWebEventCase> = fc
  .record({
    userId: idArbitrary,
    anonymousId: idArbitrary,
    event: textArbitrary,
    properties: traitsArbitrary,
    groups: groupsArbitrary,
    preferAnonymousIdForDeviceId: fc.boolean(),
  })
  .map(({ userId, anonymousId, event, properties, groups, preferAnonymousIdForDeviceId }) => {
    const call: TrackCall = {
      ...(userId === undefined ? {} : { userId }),
      ...(anonymousId === undefined ? {} : { anonymousId }),
      event,
      properties,
      integrations: { Amplitude: { groups } },
    };
    return { name: JSON.stringify(call), call, settings: { ...SETTINGS, preferAnonymousIdForDeviceId } };
  })
  .filter((one) => !isEventLeftOut(one));

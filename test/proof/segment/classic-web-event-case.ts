import { isDeepStrictEqual } from 'node:util';
import type { ClassicSettings } from '../../../src/segment/classic.ts';
import { deliverClassicWebEvent } from '../../../src/segment/classic-event.ts';
import type { TrackCall } from '../../../src/segment/track-call.ts';
import { looksLikeDate } from '../../../src/sources/segment/iso-date.ts';
import { anyText, hasPrototype } from './classic-web-case.ts';
import { type ClassicWebEngine, DEVICE } from './classic-web-engine.ts';

/** A track call and settings, for which model and real code are compared. */
export interface ClassicWebEventCase {
  name: string;
  call: TrackCall;
  settings: ClassicSettings;
  /** Groups of the event, where the case comes from the reference. */
  groups?: unknown;
}

/** Whether the model leaves a case out: text that becomes a date on its way, prototypes, and what makes a second event. */
export function isEventLeftOut({ call }: ClassicWebEventCase): boolean {
  const { integrations, ...rest } = call;
  return anyText(call, looksLikeDate) || hasPrototype([rest, integrations]) || 'revenue' in call.properties;
}

/** In what the real integration and SDK did with a track call other than the model says. */
export function eventDifferences(engine: ClassicWebEngine, one: ClassicWebEventCase): string[] {
  const { settings, groups } = one;
  const call: TrackCall = JSON.parse(JSON.stringify(one.call));
  const inPage = engine.deliverTrack(call, settings);
  const { calls, problems } = deliverClassicWebEvent(call, settings);
  const real = inPage.events.map(({ event_type, user_id, device_id, event_properties, groups: of }) => ({
    event_type,
    user_id,
    device_id,
    event_properties,
    groups: of,
  }));
  const model = calls
    .flatMap((each) => ('events' in each ? each.events : []))
    // Without a user id the SDK says null; without a device id the page's stays.
    .map((event) => ({ user_id: null, device_id: DEVICE, ...event }));
  const compared = {
    events: [real, model],
    fails: [inPage.problem !== undefined, problems.some((problem) => problem.includes('library fails'))],
    reference: [groups, groups && real[0]?.groups],
  };
  return Object.entries(compared).flatMap(([what, sides]) => {
    const [is, said] = sides.map((side) => JSON.parse(JSON.stringify(side ?? null)));
    return isDeepStrictEqual(is, said)
      ? []
      : [`${what}: real ${JSON.stringify(is)}, model ${JSON.stringify(said)}, error ${inPage.problem}`];
  });
}

import { isDeepStrictEqual } from 'node:util';
import { type ClassicSettings, classicGroup } from '../../../src/segment/classic.ts';
import { deliverClassicWeb } from '../../../src/segment/classic-web.ts';
import type { GroupCall } from '../../../src/segment/group-call.ts';
import { looksLikeDate } from '../../../src/sources/segment/iso-date.ts';
import { type ClassicWebEngine, DEVICE, type InPage } from './classic-web-engine.ts';

/** A group call and settings, for which model and real code are compared. */
export interface ClassicWebCase {
  name: string;
  call: GroupCall;
  settings: ClassicSettings;
  /** What the reference says `setGroup` is called with, where the case comes from there. */
  setGroups?: unknown[][];
}

/** Whether a value holds text of a kind, at any depth. */
export function anyText(value: unknown, is: (text: string) => boolean): boolean {
  if (typeof value === 'string') return is(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((member) => anyText(member, is));
}

/** Whether a value holds an object whose prototype the library replaces when it copies. */
export function hasPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, member]) => (name === '__proto__' && typeof member === 'object') || hasPrototype(member),
  );
}

/** Whether the model leaves a case out: text that becomes a date on its way, and objects with a prototype of their own. */
export function isLeftOut({ call, settings }: ClassicWebCase): boolean {
  const { userId, anonymousId, traits } = call;
  return anyText([userId, anonymousId, classicGroup(call, settings)], looksLikeDate) || hasPrototype(traits);
}

/** What an event says of the user's groups; nothing, where the SDK was left with neither groups nor properties. */
function said({ event_type, user_id, device_id, groups, user_properties }: InPage['events'][number]): unknown[] {
  const [empty] = [{ groups: {}, user_properties: { $set: {} } }];
  if (isDeepStrictEqual({ groups, user_properties }, empty)) return [];
  return [{ event_type, user_id, device_id, groups, user_properties }];
}

/** In what the real integration and SDK did other than the model says. */
export function differences(engine: ClassicWebEngine, one: ClassicWebCase): string[] {
  const { settings } = one;
  const call: GroupCall = JSON.parse(JSON.stringify(one.call));
  const inPage = engine.deliver(call, settings);
  const { calls, problems } = deliverClassicWeb(call, settings);
  const group = classicGroup(call, settings);

  const compared = {
    // Where Segment's library fails, it calls nothing.
    setGroups: [inPage.setGroups, group === undefined || inPage.problem ? [] : [[group.type, group.value]]],
    events: [
      inPage.events.flatMap(said),
      calls
        .flatMap((each) => ('events' in each ? each.events : []))
        // Without a user id the SDK says null; without a device id the page's stays.
        .map((event) => ({ user_id: null, device_id: DEVICE, ...event })),
    ],
    fails: [inPage.problem !== undefined, problems.some((problem) => problem.includes('library fails'))],
    reference: [one.setGroups, one.setGroups && inPage.setGroups],
  };
  return Object.entries(compared).flatMap(([what, sides]) => {
    const [real, model] = sides.map((side) => JSON.parse(JSON.stringify(side ?? null)));
    return isDeepStrictEqual(real, model)
      ? []
      : [`${what}: real ${JSON.stringify(real)}, model ${JSON.stringify(model)}`];
  });
}

import { jsKey, jsString } from '../../code/javascript.ts';
import { indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { GroupCall } from '../../segment/group-call.ts';
import { modeOf } from '../../segment/mode.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall, type TrackCall } from '../../segment/track-call.ts';
import { trackingUrl } from './endpoint.ts';
import { jsMembers, jsParts, partsOf } from './parts.ts';

const EVENT_NOTES = [
  'Analytics.js puts no group into a track call by itself, whatever group() said before.',
  'A property like 2026-01-31 is sent as 2026-01-31T00:00:00.000Z.',
];

/** Where the library is to send, as its options take it: without a protocol. */
export function addressOf(endpoint: string): { apiHost: string; protocol: string } {
  const { protocol, host, pathname } = trackingUrl(endpoint);
  return { apiHost: `${host}${pathname}`, protocol: protocol.replace(':', '') };
}

function userLines({ user: { userId, deviceId }, membership }: Plan, wait: string): Line[] {
  const line = (text: string) => marked(membership === 'event' ? 'event-group' : 'user-group', wait + text);
  return [
    ...(deviceId === undefined ? [] : line(`analytics.setAnonymousId(${jsString(deviceId)});`)),
    ...(userId === undefined ? [] : line(`analytics.identify(${jsString(userId)});`)),
  ];
}

/** Traits that the call before would hand on to a group of another type; before the first stands the last one's visit. */
function inheritedTraits(call: SegmentCall, before: SegmentCall | undefined): string[] {
  if (isTrack(call) || before === undefined || isTrack(before) || before.groupId !== call.groupId) return [];
  return Object.keys(before.traits).filter((name) => !Object.hasOwn(call.traits, name));
}

function groupLines(plan: Plan, call: GroupCall, inherited: readonly string[]): Line[] {
  const [traits] = partsOf(plan, call);
  const user = (text: string) => marked('user-group', text);
  return lines(
    // Not reset(), which would also clear the user's anonymous id.
    inherited.length > 0 && '// Traits are kept while the group ID stays the same: undefined forgets one.',
    user(`analytics.group(${jsString(call.groupId)}, {`),
    indent(jsMembers(traits?.members ?? []), '  '),
    ...inherited.map((name) => `  ${jsKey(name)}: undefined,`),
    user('});'),
  );
}

function trackLines(plan: Plan, call: TrackCall): Line[] {
  const parts = partsOf(plan, call);
  const options = parts.filter(({ name }) => name !== 'properties');
  const event = (text: string) => marked('event-group', text);
  const properties = parts.find(({ name }) => name === 'properties')?.members;
  const name = jsString(call.event);
  return lines(
    properties === undefined
      ? event(`analytics.track(${name}, {}, {`)
      : [...event(`analytics.track(${name}, {`), ...indent(jsMembers(properties), '  '), ...event('}, {')],
    indent(jsParts(options), '  '),
    event('});'),
  );
}

/**
 * Who the user is, and each call of a plan, in blocks.
 * @param wait `await ` where code can
 */
export function analyticsJsBlocks(plan: Plan, wait = ''): Line[][] {
  const calls = planCalls(plan);
  return [
    plan.groups.length > 0 ? userLines(plan, wait) : [],
    ...calls.map((call, index) =>
      isTrack(call) ? trackLines(plan, call) : groupLines(plan, call, inheritedTraits(call, calls.at(index - 1))),
    ),
  ];
}

/** What to know about the library, one line each. */
export function analyticsJsNotes(plan: Plan): string[] {
  const isEvent = plan.membership === 'event';
  return [
    `identify tells Analytics.js who the user is, and is a call of its own; ${isEvent ? 'track' : 'group'}() has no argument for the user.`,
    ...(isEvent ? EVENT_NOTES : []),
    ...(isEvent || modeOf(plan) === 'classic-web'
      ? []
      : [
          'Analytics.js keeps a group’s traits in the browser and sends them again with the next call for the same group ID.',
        ]),
    'Ad blockers and tracking protection stop Segment’s hosts too; a server library is not affected.',
  ];
}

import { jsObject, jsString } from '../../code/javascript.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import type { GroupCall } from '../../segment/group-call.ts';
import { modeOf } from '../../segment/mode.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type TrackCall } from '../../segment/track-call.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { trackingUrl, WRITE_KEY_PLACEHOLDER } from './endpoint.ts';
import { jsMembers, partsOf } from './parts.ts';

/** The version that is proved. */
export const VERSION = '2.24.1';

/** What keeps the library's state, and is installed beside it. */
export const SOVRAN = '1.1.5';

const PACKAGE = '@segment/analytics-react-native';

const INVENTED =
  'Segment’s React Native library invents the anonymous ID; only native code can set one, before the library starts. A user ID goes through, and Amplitude’s SDK sets a device ID.';

/** Who is not signed in stays unnamed. */
export const refine: TargetFile['refine'] = (capability, { user }) => ({
  ...capability,
  refusesGroup: (group) => capability.refusesGroup?.(group) ?? (user.deviceId === undefined ? undefined : INVENTED),
});

/** The library appends `/b` to its proxy, and refuses one without TLS unless it is told otherwise. */
function settings({ endpoint, writeKey = WRITE_KEY_PLACEHOLDER }: WriteOptions): string {
  const url = endpoint === undefined ? undefined : trackingUrl(endpoint);
  return jsObject([
    ['writeKey', jsString(writeKey)],
    ...(url === undefined ? [] : [['proxy', jsString(url.href)] as const, ['useSegmentEndpoints', 'true'] as const]),
    ...(url?.protocol === 'http:' ? [['allowInsecureProxy', 'true'] as const] : []),
  ]);
}

function groupLines(plan: Plan, call: GroupCall): Line[] {
  const user = (text: string) => marked('user-group', text);
  const members = partsOf(plan, call).flatMap((part) => part.members);
  return lines(user(`client.group(${jsString(call.groupId)}, {`), indent(jsMembers(members), '  '), user('});'));
}

function trackLines(plan: Plan, call: TrackCall): Line[] {
  const event = (text: string) => marked('event-group', text);
  const parts = partsOf(plan, call);
  const properties = parts.find(({ name }) => name === 'properties')?.members ?? [];
  const added = parts.filter(({ name }) => name !== 'properties');
  return lines(
    event(`client.track(${jsString(call.event)}, {`),
    indent(jsMembers(properties), '  '),
    event('}, (event) => ({'),
    event('  ...event,'),
    ...added.flatMap(({ name, members }) => [
      event(`  ${name}: {`),
      event(`    ...event.${name},`),
      indent(jsMembers(members), '    '),
      event('  },'),
    ]),
    event('}));'),
  );
}

function notesOn(plan: Plan): string[] {
  const isEvent = plan.membership === 'event';
  return [
    isEvent
      ? 'track has no argument for context or integrations: the function in third place puts them on this event alone.'
      : 'identify tells the library who the user is; group() takes the group ID first and has no argument for the user.',
    'Events leave after thirty seconds or with the twentieth. flush() sends at once, but nothing before the client is ready.',
    ...(modeOf(plan) === 'actions'
      ? ['On iOS the library sends the phone’s own ID, and Amplitude (Actions) takes that for the device ID.']
      : []),
    'With Expo, it needs a development build: Expo Go lacks the library’s native module.',
  ];
}

/** Code for `@segment/analytics-react-native`. */
export const generate: Generator = (plan, { length }, options) => {
  const { userId } = plan.user;
  const code = blocks(
    lines(`import { createClient } from '${PACKAGE}';`),
    lines(`const client = createClient(${settings(options)});`),
    userId === undefined ? [] : marked('user-group', `client.identify(${jsString(userId)});`),
    ...planCalls(plan).map((call) => (isTrack(call) ? trackLines(plan, call) : groupLines(plan, call))),
  );
  return {
    files: length === 0 ? [] : [{ name: 'groups.js', language: 'javascript', lines: code }],
    install: [
      `npm install ${PACKAGE}@${VERSION} @segment/sovran-react-native@${SOVRAN} @react-native-async-storage/async-storage@2 react-native-get-random-values`,
      'cd ios && pod install',
    ],
    notes: notesOn(plan),
  };
};

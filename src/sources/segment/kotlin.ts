import { isDictionary } from '../../amplitude/operation-dictionary.ts';
import { ktString, ktValue } from '../../code/kotlin.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { GroupCall } from '../../segment/group-call.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall, type TrackCall } from '../../segment/track-call.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { trackingUrl, WRITE_KEY_PLACEHOLDER } from './endpoint.ts';
import { importLines, LIBRARY } from './kotlin-imports.ts';
import { membersOf, objectLines } from './kotlin-objects.ts';
import { certificateNotes, phoneNotes } from './library-notes.ts';
import { type CallPart, markOf, partsOf } from './parts.ts';

/** The version that is proved. */
export const VERSION = '1.25.0';

const MARGIN = '        ';

const INVENTED =
  'Segment’s Kotlin library invents the anonymous ID and has no call to set it. A user ID goes through, and Amplitude’s SDK sets a device ID.';
const BLANK = 'Segment’s Kotlin library takes a user ID of nothing but spaces for none.';

/** Who is not signed in stays unnamed. */
export const refine: TargetFile['refine'] = (capability, { user }) => ({
  ...capability,
  refusesGroup: (group) => {
    if (user.deviceId !== undefined) return INVENTED;
    return capability.refusesGroup?.(group) ?? (user.userId?.trim() === '' ? BLANK : undefined);
  },
});

/** The source's settings, which the library loads, overwrite `apiHost`: only a factory of requests has the last word. */
function clientLines({ endpoint, writeKey = WRITE_KEY_PLACEHOLDER }: WriteOptions): Line[] {
  const client = `analytics = Analytics(${ktString(writeKey)}, this)`;
  if (endpoint === undefined) return lines(client);
  const { host, pathname } = trackingUrl(endpoint);
  return lines(
    `${client} {`,
    '    requestFactory = object : RequestFactory() {',
    `        override fun upload(apiHost: String) = super.upload(${ktString(`${host}${pathname}`)})`,
    '    }',
    '}',
  );
}

/** The library works on each call on a thread of its own, where `identify` may not have been seen yet. */
function userLines(userId: string, [first]: readonly SegmentCall[]): Line[] {
  if (first === undefined) return [];
  const user = (text: string) => marked(markOf(first), text);
  return lines(
    user(`analytics.identify(${ktString(userId)})`),
    ...(isTrack(first)
      ? []
      : [
          '// identify and what follows it run side by side, so that each call has to name the user.',
          user('val ofUser = { event: BaseEvent? ->'),
          user(`    event?.apply { userId = ${ktString(userId)} }`),
          user('}'),
        ]),
  );
}

function groupLines(plan: Plan, call: GroupCall): Line[] {
  const user = (text: string) => marked('user-group', text);
  const members = partsOf(plan, call).flatMap((part) => part.members);
  return lines(
    user('analytics.group('),
    user(`    ${ktString(call.groupId)},`),
    objectLines(members, 'user-group'),
    user('    ofUser,'),
    user(')'),
  );
}

/** The function in last place changes this event alone, after all else has been put on it. */
function trackLines(plan: Plan, call: TrackCall): Line[] {
  const event = (text: string) => marked('event-group', text);
  const parts = partsOf(plan, call);
  const properties = parts.find(({ name }) => name === 'properties');
  const name = ktString(call.event);
  const added = parts.filter((part) => part !== properties);
  return lines(
    properties === undefined
      ? event(`analytics.track(${name}) { event ->`)
      : lines(
          event('analytics.track('),
          event(`    ${name},`),
          objectLines(properties.members, 'event-group'),
          event(') { event ->'),
        ),
    event('    event?.apply {'),
    call.userId !== undefined && event(`        userId = ${ktString(call.userId)}`),
    ...added.map((part) => indent(enrichmentLines(part), MARGIN)),
    event('    }'),
    event('}'),
  );
}

/** `putInContext("groupId", "15")`, and objects over several lines. */
function enrichmentLines({ name, members, mark }: CallPart): Line[] {
  const put = name === 'context' ? 'putInContext' : 'putIntegrations';
  return members.flatMap(({ name: key, value }) =>
    isDictionary(value)
      ? lines(
          marked(mark, `${put}(`),
          marked(mark, `    ${ktString(key)},`),
          objectLines(membersOf(value, mark), mark),
          marked(mark, ')'),
        )
      : marked(mark, `${put}(${ktString(key)}, ${ktValue(value as PropertyValue)})`),
  );
}

function notesOn(plan: Plan, options: WriteOptions): string[] {
  return [
    'Name the class in AndroidManifest.xml: <application android:name=".App">.',
    plan.membership === 'event'
      ? 'track has no argument for context or integrations: the function in last place puts them on this event alone.'
      : 'identify tells the library who the user is; group() takes the group ID first and has no argument for the user.',
    'Events leave after thirty seconds or with the twentieth. flush() sends earlier, but not the calls right before it.',
    ...phoneNotes(plan),
    ...certificateNotes(options),
  ];
}

/** Code for `com.segment.analytics.kotlin:android`. */
export const generate: Generator = (plan, { length }, options) => {
  const { userId } = plan.user;
  const calls = planCalls(plan);
  const body = blocks(
    userId === undefined ? [] : userLines(userId, calls),
    ...calls.map((call) => (isTrack(call) ? trackLines(plan, call) : groupLines(plan, call))),
  );
  const app = blocks(
    lines('lateinit var analytics: Analytics'),
    lines('override fun onCreate() {', '    super.onCreate()', indent(clientLines(options), '    '), '}'),
    lines(
      '// To be called later on: calls are lost while the library starts.',
      `fun ${plan.membership === 'event' ? 'trackEvent' : 'onSignedIn'}() {`,
      indent(body, '    '),
      '}',
    ),
  );
  const code = blocks(
    importLines(plan, calls, options),
    lines('class App : Application() {', indent(app, '    '), '}'),
  );
  return {
    files: length === 0 ? [] : [{ name: 'App.kt', language: 'kotlin', lines: code }],
    install: [`implementation("${LIBRARY}:android:${VERSION}") // build.gradle.kts`],
    notes: notesOn(plan, options),
  };
};

import { isDictionary } from '../../amplitude/operation-dictionary.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import { swiftString, swiftValue } from '../../code/swift.ts';
import { swiftApp } from '../../code/swift-app.ts';
import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall, type TrackCall } from '../../segment/track-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingUrl, WRITE_KEY_PLACEHOLDER } from './endpoint.ts';
import { certificateNotes, phoneNotes } from './library-notes.ts';
import { type CallPart, type MarkedMember, markOf, partsOf } from './parts.ts';
import { swiftLimits } from './swift-limits.ts';

/** The version whose source the proof follows. */
export const VERSION = '1.10.0';

/** What the library, and the language, cannot keep. */
export const refine = swiftLimits;

/** The source's settings name a host too, and win: with a host of our own, they are not to be had. */
function clientLines({ endpoint, writeKey = WRITE_KEY_PLACEHOLDER }: WriteOptions): Line[] {
  const configuration = `Configuration(writeKey: ${swiftString(writeKey)})`;
  if (endpoint === undefined) return lines(`let analytics = Analytics(configuration: ${configuration})`);
  const { host, pathname } = trackingUrl(endpoint);
  const address = swiftString(`${host}${pathname}`);
  return lines(
    'let analytics = Analytics(',
    `    configuration: ${configuration}`,
    `        .apiHost(${address})`,
    `        .cdnHost(${address})`,
    ')',
  );
}

/** A member a line. An object inside has to say its type, where `Any` is wanted. */
function memberLines(members: readonly MarkedMember[]): Line[] {
  return members.flatMap(({ name, value, mark }) => {
    const key = `${swiftString(name)}:`;
    if (!isDictionary(value)) return marked(mark, `${key} ${swiftValue(value as PropertyValue)},`);
    return lines(
      marked(mark, `${key} [`),
      indent(memberLines(membersOf(value, mark)), '    '),
      marked(mark, '] as [String: Any],'),
    );
  });
}

function membersOf(dictionary: Record<string, unknown>, mark: MarkedMember['mark']): MarkedMember[] {
  return Object.entries(dictionary).map(([name, value]) => ({ name, value, mark }));
}

function dictionaryLines(label: string, { members, mark }: Omit<CallPart, 'name'>, end: string): Line[] {
  return lines(marked(mark, `${label}: [`), indent(memberLines(members), '    '), marked(mark, `]${end}`));
}

/** `event?.context = try? event?.context?.add(value: "15", forKey: "groupId")` */
function enrichmentLines({ name, members, mark }: CallPart): Line[] {
  const line = (text: string) => marked(mark, text);
  return members.flatMap(({ name: key, value }) =>
    lines(
      line(`event?.${name} = try? event?.${name}?.add(`),
      indent(
        isDictionary(value)
          ? dictionaryLines('value', { members: membersOf(value, mark), mark }, ' as [String: Any],')
          : line(`value: ${swiftValue(value as PropertyValue)},`),
        '    ',
      ),
      line(`    forKey: ${swiftString(key)}`),
      line(')'),
    ),
  );
}

function trackLines(plan: Plan, call: TrackCall): Line[] {
  const line = (text: string) => marked('event-group', text);
  const parts = partsOf(plan, call);
  const properties = parts.find(({ name }) => name === 'properties');
  const added = parts.filter((part) => part !== properties);
  return lines(
    line('analytics.track('),
    line(`    name: ${swiftString(call.event)},`),
    properties && indent(dictionaryLines('properties', properties, ','), '    '),
    line('    enrichments: [{ event in'),
    line('        var event = event'),
    indent(added.flatMap(enrichmentLines), '        '),
    line('        return event'),
    line('    }]'),
    line(')'),
  );
}

function callLines(plan: Plan, call: SegmentCall): Line[] {
  if (isTrack(call)) return trackLines(plan, call);
  const line = (text: string) => marked('user-group', text);
  return lines(
    line('analytics.group('),
    line(`    groupId: ${swiftString(call.groupId)},`),
    indent(
      partsOf(plan, call).flatMap((part) => dictionaryLines('traits', part, '')),
      '    ',
    ),
    line(')'),
  );
}

function notesOn(plan: Plan, options: WriteOptions): string[] {
  return [
    plan.membership === 'event'
      ? 'track has no argument for context or integrations: the function in last place puts them on this event alone.'
      : 'identify tells the library who the user is; group() takes the group ID first and has no argument for the user.',
    'Events leave after thirty seconds or with the twentieth. flush() sends earlier, but nothing before the library has its settings.',
    ...phoneNotes(plan),
    'In a SwiftUI app, name the class with @UIApplicationDelegateAdaptor and leave @main to the App.',
    ...certificateNotes(options),
  ];
}

/** Code for `analytics-swift`, as the delegate of an app. */
export const generate: Generator = (plan, { length }, options) => {
  const { userId } = plan.user;
  const calls = planCalls(plan);
  const [first] = calls;
  const body = blocks(
    userId === undefined || first === undefined
      ? []
      : marked(markOf(first), `analytics.identify(userId: ${swiftString(userId)})`),
    ...calls.map((call) => callLines(plan, call)),
    lines('return true'),
  );
  const code = swiftApp('Segment', clientLines(options), body);
  return {
    files: length === 0 ? [] : [{ name: 'AppDelegate.swift', language: 'swift', lines: code }],
    install: [
      `.package(url: "https://github.com/segmentio/analytics-swift.git", exact: "${VERSION}") // Package.swift`,
    ],
    notes: notesOn(plan, options),
  };
};

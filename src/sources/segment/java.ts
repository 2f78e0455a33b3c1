import { isDictionary } from '../../amplitude/operation-dictionary.ts';
import { javaString } from '../../code/java.ts';
import { javaValue, needsList } from '../../code/java-json.ts';
import { javaEntries } from '../../code/java-map.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { type CallPart, type MarkedMember, markOf, partsOf } from './parts.ts';

/** The version that is proved. */
export const VERSION = '3.5.4';

const MARGIN = '    ';

function clientLines({ endpoint, writeKey }: WriteOptions): Line[] {
  const key = writeKey === undefined ? 'System.getenv("SEGMENT_WRITE_KEY")' : javaString(writeKey);
  if (endpoint === undefined) return lines(`Analytics analytics = Analytics.builder(${key}).build();`);
  return lines(
    'Analytics analytics =',
    `    Analytics.builder(${key})`,
    `        .endpoint(${javaString(trackingHost(endpoint))})`,
    '        .build();',
  );
}

/** `.traits(Map.ofEntries(…))`, an entry a line; what stands in one entry alone is on one line. */
function partLines({ name, members, mark }: CallPart, end: string): Line[] {
  const [only] = members;
  const [key = '', inner] = only !== undefined && isDictionary(only.value) ? (Object.entries(only.value)[0] ?? []) : [];
  if (name === 'context' && only?.name === 'groupId')
    return marked(mark, `        .context(Map.of("groupId", ${javaValue(only.value)}))${end}`);
  // Both hold an object of groups: { groups: … } and { Amplitude: { groups: … } }.
  const isContext = name === 'context';
  const nested = isContext ? only?.value : inner;
  if (only !== undefined && isDictionary(nested)) {
    const open = isContext ? `.context(` : `.integrationOptions(`;
    const groups = Object.entries(nested).map(([type, value]) => ({ name: type, value, mark }));
    return lines(
      marked(mark, `        ${open}`),
      !isContext && marked(mark, `            ${javaString(only.name)},`),
      marked(mark, '            Map.of('),
      marked(mark, `                ${javaString(isContext ? only.name : key)},`),
      marked(mark, '                Map.ofEntries('),
      entryLines(groups, '                    ', `)))${end}`),
    );
  }
  return lines(
    marked(mark, `        .${name}(`),
    marked(mark, '            Map.ofEntries('),
    entryLines(members, '                ', `))${end}`),
  );
}

/** Entries whose code stands four columns further right, in the method's body. */
function entryLines(members: readonly MarkedMember[], margin: string, end: string): Line[] {
  return javaEntries(members, `${MARGIN}${margin}`, end).map(({ text, mark }) => ({
    text: text.slice(MARGIN.length),
    mark,
  }));
}

function callLines(plan: Plan, call: SegmentCall): Line[] {
  const { userId, anonymousId } = call;
  const line = (text: string) => marked(markOf(call), text);
  const parts = partsOf(plan, call);
  return lines(
    line('analytics.enqueue('),
    line(
      isTrack(call)
        ? `    TrackMessage.builder(${javaString(call.event)})`
        : `    GroupMessage.builder(${javaString(call.groupId)})`,
    ),
    userId !== undefined && line(`        .userId(${javaString(userId)})`),
    anonymousId !== undefined && line(`        .anonymousId(${javaString(anonymousId)})`),
    parts.flatMap((part, index) => partLines(part, index === parts.length - 1 ? ');' : '')),
  );
}

/** Code for `com.segment.analytics.java:analytics`. */
export const generate: Generator = (plan, { length }, options) => {
  const calls = planCalls(plan);
  const code = blocks(
    lines(
      'import com.segment.analytics.Analytics;',
      `import com.segment.analytics.messages.${plan.membership === 'event' ? 'Track' : 'Group'}Message;`,
      calls.some((call) => partsOf(plan, call).some(({ members }) => members.some(({ value }) => needsList(value)))) &&
        'import java.util.List;',
      'import java.util.Map;',
    ),
    lines(
      'public class Groups {',
      '  public static void main(String[] args) {',
      indent(
        blocks(
          clientLines(options),
          ...calls.map((call) => callLines(plan, call)),
          lines('analytics.flush();', 'analytics.shutdown();'),
        ),
        MARGIN,
      ),
      '  }',
      '}',
    ),
  );
  return {
    files: length === 0 ? [] : [{ name: 'Groups.java', language: 'java', lines: code }],
    install: [`implementation 'com.segment.analytics.java:analytics:${VERSION}' // build.gradle`],
    notes: [
      'flush and shutdown send what is queued; without them, a short program sends nothing. A server calls them once, when it stops.',
    ],
  };
};

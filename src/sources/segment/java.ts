import { javaString } from '../../code/java.ts';
import { needsList } from '../../code/java-json.ts';
import { javaEntries } from '../../code/java-map.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { segmentNotes } from './notes.ts';
import { markedTraits } from './traits.ts';

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

function groupLines(plan: Plan, call: GroupCall): Line[] {
  const { userId, anonymousId, groupId } = call;
  const user = (text: string) => marked('user-group', text);
  return lines(
    user('analytics.enqueue('),
    user(`    GroupMessage.builder(${javaString(groupId)})`),
    userId !== undefined && user(`        .userId(${javaString(userId)})`),
    anonymousId !== undefined && user(`        .anonymousId(${javaString(anonymousId)})`),
    user('        .traits('),
    user('            Map.ofEntries('),
    // What follows stands four columns further right, in the method's body.
    ...javaEntries(markedTraits(plan, call), `${MARGIN}                `, ')));').map(({ text, mark }) => ({
      text: text.slice(MARGIN.length),
      mark,
    })),
  );
}

/** Code for `com.segment.analytics.java:analytics`. */
export const generate: Generator = (plan, { length }, options) => {
  const calls = groupCalls(plan);
  const code = blocks(
    lines(
      'import com.segment.analytics.Analytics;',
      'import com.segment.analytics.messages.GroupMessage;',
      calls.some(({ traits }) => needsList(traits)) && 'import java.util.List;',
      'import java.util.Map;',
    ),
    lines(
      'public class Groups {',
      '  public static void main(String[] args) {',
      indent(
        blocks(
          clientLines(options),
          ...calls.map((call) => groupLines(plan, call)),
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
      ...segmentNotes(plan),
      'flush and shutdown send what is queued; without them, a short program sends nothing. A server calls them once, when it stops.',
    ],
  };
};

import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import { pyLiteral, pyString } from '../../code/python.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { type CallPart, markOf, partsOf } from './parts.ts';

/** The version that is proved. */
export const VERSION = '2.4.0';

function settings({ endpoint, writeKey }: WriteOptions): Line[] {
  return lines(
    `analytics.write_key = ${writeKey === undefined ? 'os.environ["SEGMENT_WRITE_KEY"]' : pyString(writeKey)}`,
    endpoint !== undefined && `analytics.host = ${pyString(trackingHost(endpoint))}`,
  );
}

function partLines({ name, members, mark }: CallPart): Line[] {
  const entries = members.flatMap((member) => {
    const key = `${pyString(member.name)}: `;
    return marked(member.mark, `${key}${pyLiteral(member.value, `        ${key}`)},`);
  });
  return lines(marked(mark, `    ${name}={`), indent(entries, '        '), marked(mark, '    },'));
}

function callLines(plan: Plan, call: SegmentCall): Line[] {
  const { userId, anonymousId } = call;
  const line = (text: string) => marked(markOf(call), text);
  return lines(
    line(`analytics.${isTrack(call) ? 'track' : 'group'}(`),
    userId !== undefined && line(`    user_id=${pyString(userId)},`),
    anonymousId !== undefined && line(`    anonymous_id=${pyString(anonymousId)},`),
    line(isTrack(call) ? `    event=${pyString(call.event)},` : `    group_id=${pyString(call.groupId)},`),
    partsOf(plan, call).flatMap(partLines),
    line(')'),
  );
}

/** Code for `segment-analytics-python`. */
export const generate: Generator = (plan, { length }, options) => ({
  files:
    length === 0
      ? []
      : [
          {
            name: 'groups.py',
            language: 'python',
            lines: blocks(
              lines(options.writeKey === undefined && 'import os'),
              lines('import segment.analytics as analytics'),
              settings(options),
              ...planCalls(plan).map((call) => callLines(plan, call)),
              lines('analytics.shutdown()'),
            ),
          },
        ],
  install: [`pip install segment-analytics-python==${VERSION}`],
  notes: [
    'Name the arguments: by place, the user comes first, which other libraries turn around.',
    'shutdown sends what is queued and ends the library; a server calls it once, when it stops.',
  ],
});

import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import { pyLiteral, pyString } from '../../code/python.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { segmentNotes } from './notes.ts';
import { markedTraits } from './traits.ts';

/** The version that is proved. */
export const VERSION = '2.4.0';

function settings({ endpoint, writeKey }: WriteOptions): Line[] {
  return lines(
    `analytics.write_key = ${writeKey === undefined ? 'os.environ["SEGMENT_WRITE_KEY"]' : pyString(writeKey)}`,
    endpoint !== undefined && `analytics.host = ${pyString(trackingHost(endpoint))}`,
  );
}

function traitLines(plan: Plan, call: GroupCall): Line[] {
  return markedTraits(plan, call).flatMap(({ name, value, mark }) => {
    const key = `${pyString(name)}: `;
    return marked(mark, `${key}${pyLiteral(value, `        ${key}`)},`);
  });
}

function groupLines(plan: Plan, call: GroupCall): Line[] {
  const { userId, anonymousId, groupId } = call;
  const user = (text: string) => marked('user-group', text);
  return lines(
    user('analytics.group('),
    userId !== undefined && user(`    user_id=${pyString(userId)},`),
    anonymousId !== undefined && user(`    anonymous_id=${pyString(anonymousId)},`),
    user(`    group_id=${pyString(groupId)},`),
    user('    traits={'),
    indent(traitLines(plan, call), '        '),
    user('    },'),
    user(')'),
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
              ...groupCalls(plan).map((call) => groupLines(plan, call)),
              lines('analytics.shutdown()'),
            ),
          },
        ],
  install: [`pip install segment-analytics-python==${VERSION}`],
  notes: [
    ...segmentNotes(plan),
    'Name the arguments: by place, the user comes first and the group second, which other libraries turn around.',
    'shutdown sends what is queued and ends the library; a server calls it once, when it stops.',
  ],
});

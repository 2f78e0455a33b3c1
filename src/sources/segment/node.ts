import { jsObject, jsString } from '../../code/javascript.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingUrl } from './endpoint.ts';
import { segmentNotes } from './notes.ts';
import { traitLines } from './traits.ts';

/** The version that is proved. */
export const VERSION = '3.1.0';

/** The library joins `host` and `path` as `new URL(path, host)`, which keeps nothing of a path in `host`. */
function settings({ endpoint, writeKey }: WriteOptions): string {
  const key = ['writeKey', writeKey === undefined ? 'process.env.SEGMENT_WRITE_KEY' : jsString(writeKey)] as const;
  if (endpoint === undefined) return jsObject([key]);
  const { origin, pathname } = trackingUrl(endpoint);
  return jsObject([key, ['host', jsString(origin)], ['path', jsString(`${pathname}/batch`)]]);
}

function groupLines(plan: Plan, call: GroupCall): Line[] {
  const { userId, anonymousId, groupId } = call;
  const user = (text: string) => marked('user-group', text);
  return lines(
    user('analytics.group({'),
    userId !== undefined && user(`  userId: ${jsString(userId)},`),
    anonymousId !== undefined && user(`  anonymousId: ${jsString(anonymousId)},`),
    user(`  groupId: ${jsString(groupId)},`),
    user('  traits: {'),
    indent(traitLines(plan, call), '    '),
    user('  },'),
    user('});'),
  );
}

/** Code for `@segment/analytics-node`. */
export const generate: Generator = (plan, _calls, options) => ({
  files: [
    {
      name: 'groups.mjs',
      language: 'javascript',
      lines: blocks(
        lines("import { Analytics } from '@segment/analytics-node';"),
        lines(`const analytics = new Analytics(${settings(options)});`),
        ...groupCalls(plan).map((call) => groupLines(plan, call)),
        lines('await analytics.closeAndFlush();'),
      ),
    },
  ],
  install: [`npm install @segment/analytics-node@${VERSION}`],
  notes: [
    ...segmentNotes(plan),
    'closeAndFlush sends what is queued and ends the library; a server calls it once, when it stops.',
  ],
});

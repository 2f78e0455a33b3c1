import { jsObject, jsString } from '../../code/javascript.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingUrl } from './endpoint.ts';
import { jsParts, markOf, partsOf } from './parts.ts';

/** The version that is proved. */
export const VERSION = '3.1.0';

/** The library joins `host` and `path` as `new URL(path, host)`, which keeps nothing of a path in `host`. */
function settings({ endpoint, writeKey }: WriteOptions): string {
  const key = ['writeKey', writeKey === undefined ? 'process.env.SEGMENT_WRITE_KEY' : jsString(writeKey)] as const;
  if (endpoint === undefined) return jsObject([key]);
  const { origin, pathname } = trackingUrl(endpoint);
  return jsObject([key, ['host', jsString(origin)], ['path', jsString(`${pathname}/batch`)]]);
}

function callLines(plan: Plan, call: SegmentCall): Line[] {
  const { userId, anonymousId } = call;
  const line = (text: string) => marked(markOf(call), text);
  return lines(
    line(`analytics.${isTrack(call) ? 'track' : 'group'}({`),
    userId !== undefined && line(`  userId: ${jsString(userId)},`),
    anonymousId !== undefined && line(`  anonymousId: ${jsString(anonymousId)},`),
    line(isTrack(call) ? `  event: ${jsString(call.event)},` : `  groupId: ${jsString(call.groupId)},`),
    indent(jsParts(partsOf(plan, call)), '  '),
    line('});'),
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
        ...planCalls(plan).map((call) => callLines(plan, call)),
        lines('await analytics.closeAndFlush();'),
      ),
    },
  ],
  install: [`npm install @segment/analytics-node@${VERSION}`],
  notes: ['closeAndFlush sends what is queued and ends the library; a server calls it once, when it stops.'],
});

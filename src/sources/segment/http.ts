import { bashQuote } from '../../code/bash.ts';
import { type Line, lines } from '../../code/line.ts';
import type { EffectKind } from '../../plan/effects.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';
import { TRACKING_HOSTS } from '../../segment/tracking-paths.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { type CallPart, markOf, partsOf } from './parts.ts';

/** A member of JSON on a line of its own, as `--data-raw` carries it in single quotes. */
function member(name: string, value: unknown, end: string): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(value)}${end}`.replaceAll("'", "'\\''");
}

function json(text: string, mark: EffectKind): Line {
  return { text, mark, language: 'json' };
}

function partLines({ name, members, mark }: CallPart, end: string): Line[] {
  return [
    json(`  ${JSON.stringify(name)}: {`, mark),
    ...members.map((each, index) =>
      json(`    ${member(each.name, each.value, index === members.length - 1 ? '' : ',')}`, each.mark),
    ),
    json(`  }${end}`, mark),
  ];
}

function callLines(plan: Plan, call: SegmentCall, { endpoint, writeKey }: WriteOptions): Line[] {
  const { userId, anonymousId } = call;
  const mark = markOf(call);
  const about = isTrack(call) ? { event: call.event } : { groupId: call.groupId };
  const ids = Object.entries({ userId, anonymousId, ...about }).filter(([, id]) => id !== undefined);
  const host = endpoint === undefined ? TRACKING_HOSTS.us : trackingHost(endpoint);
  const user = writeKey === undefined ? '"$SEGMENT_WRITE_KEY:"' : bashQuote(`${writeKey}:`);
  const parts = partsOf(plan, call);
  return lines(
    `curl --fail-with-body ${bashQuote(`${host}/v1/${isTrack(call) ? 'track' : 'group'}`)} \\`,
    `  --user ${user} \\`,
    `  --header 'Content-Type: application/json' \\`,
    json("  --data-raw '{", mark),
    ...ids.map(([name, id]) => json(`  ${member(name, id, ',')}`, mark)),
    ...parts.flatMap((part, index) => partLines(part, index === parts.length - 1 ? '' : ',')),
    json("}'", mark),
  );
}

/** A shell script for each call, for Segment's HTTP Tracking API. */
export const generate: Generator = (plan, _calls, options) => {
  const calls = planCalls(plan);
  return {
    files: calls.map((call, index) => ({
      name: isTrack(call) ? 'track.sh' : calls.length === 1 ? 'group.sh' : `group-${index + 1}.sh`,
      language: 'bash',
      lines: callLines(plan, call, options),
    })),
    install: [],
    notes: [
      'The write key is the user of basic authorization, and the password is empty: the colon stays.',
      `A workspace in the EU takes calls at ${TRACKING_HOSTS.eu}; at the other address, nothing fails and nothing arrives.`,
      'Segment answers 200 to almost everything: its Source Debugger tells whether it took the call.',
    ],
  };
};

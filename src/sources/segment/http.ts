import { bashQuote } from '../../code/bash.ts';
import { type Line, lines } from '../../code/line.ts';
import type { EffectKind } from '../../plan/effects.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import { TRACKING_HOSTS } from '../../segment/tracking-paths.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { segmentNotes } from './notes.ts';
import { markedTraits } from './traits.ts';

/** A member of JSON on a line of its own, as `--data-raw` carries it in single quotes. */
function member(name: string, value: unknown, end: string): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(value)}${end}`.replaceAll("'", "'\\''");
}

function json(text: string, mark: EffectKind): Line {
  return { text, mark, language: 'json' };
}

function groupLines(plan: Plan, call: GroupCall, { endpoint, writeKey }: WriteOptions): Line[] {
  const { traits: _, ...ids } = call;
  const url = `${endpoint === undefined ? TRACKING_HOSTS.us : trackingHost(endpoint)}/v1/group`;
  const user = writeKey === undefined ? '"$SEGMENT_WRITE_KEY:"' : bashQuote(`${writeKey}:`);
  const traits = markedTraits(plan, call);
  return lines(
    `curl --fail-with-body ${bashQuote(url)} \\`,
    `  --user ${user} \\`,
    `  --header 'Content-Type: application/json' \\`,
    json("  --data-raw '{", 'user-group'),
    ...Object.entries(ids).map(([name, id]) => json(`  ${member(name, id, ',')}`, 'user-group')),
    json('  "traits": {', 'user-group'),
    ...traits.map(({ name, value, mark }, index) =>
      json(`    ${member(name, value, index === traits.length - 1 ? '' : ',')}`, mark),
    ),
    json('  }', 'user-group'),
    json("}'", 'user-group'),
  );
}

/** A shell script for each group type, for Segment's HTTP Tracking API. */
export const generate: Generator = (plan, _calls, options) => {
  const calls = groupCalls(plan);
  return {
    files: calls.map((call, index) => ({
      name: calls.length === 1 ? 'group.sh' : `group-${index + 1}.sh`,
      language: 'bash',
      lines: groupLines(plan, call, options),
    })),
    install: [],
    notes: [
      ...segmentNotes(plan),
      'The write key is the user of basic authorization, and the password is empty: the colon stays.',
      `A workspace in the EU takes calls at ${TRACKING_HOSTS.eu}; at the other address, nothing fails and nothing arrives.`,
      'Segment answers 200 to almost everything: its Source Debugger tells whether it took the call.',
    ],
  };
};

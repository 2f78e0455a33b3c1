import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import { rubyLiteral, rubyString } from '../../code/ruby.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingUrl } from './endpoint.ts';
import { segmentNotes } from './notes.ts';
import { markedTraits } from './traits.ts';

/** The version whose signatures the proof holds the code against. */
export const VERSION = '2.5.0';

function clientLines({ endpoint, writeKey }: WriteOptions): Line[] {
  const key = `write_key: ${writeKey === undefined ? "ENV.fetch('SEGMENT_WRITE_KEY')" : rubyString(writeKey)}`;
  if (endpoint === undefined) return lines(`analytics = Segment::Analytics.new(${key})`);
  const { hostname, port, pathname } = trackingUrl(endpoint);
  return lines(
    'analytics = Segment::Analytics.new(',
    `  ${key},`,
    `  host: ${rubyString(hostname)},`,
    `  port: ${port === '' ? 443 : port},`,
    `  path: ${rubyString(`${pathname}/import`)}`,
    ')',
  );
}

function traitLines(plan: Plan, call: GroupCall): Line[] {
  const traits = markedTraits(plan, call);
  const areWords = traits.every(({ name }) => /^[a-z_]\w*$/i.test(name));
  return traits.flatMap(({ name, value, mark }, index) => {
    const key = areWords ? `${name}: ` : `${rubyString(name)} => `;
    return marked(mark, `${key}${rubyLiteral(value, `    ${key}`)}${index === traits.length - 1 ? '' : ','}`);
  });
}

function groupLines(plan: Plan, call: GroupCall): Line[] {
  const { userId, anonymousId, groupId } = call;
  const user = (text: string) => marked('user-group', text);
  return lines(
    user('analytics.group('),
    userId !== undefined && user(`  user_id: ${rubyString(userId)},`),
    anonymousId !== undefined && user(`  anonymous_id: ${rubyString(anonymousId)},`),
    user(`  group_id: ${rubyString(groupId)},`),
    user('  traits: {'),
    indent(traitLines(plan, call), '    '),
    user('  }'),
    user(')'),
  );
}

/** Code for `analytics-ruby`. */
export const generate: Generator = (plan, { length }, options) => ({
  files:
    length === 0
      ? []
      : [
          {
            name: 'groups.rb',
            language: 'ruby',
            lines: blocks(
              lines("require 'segment/analytics'"),
              clientLines(options),
              ...groupCalls(plan).map((call) => groupLines(plan, call)),
              lines('analytics.flush'),
            ),
          },
        ],
  install: [`gem install analytics-ruby -v ${VERSION}`],
  notes: [
    ...segmentNotes(plan),
    'flush sends what is queued; without it, a short program sends nothing. A server calls it once, when it stops.',
    'The library always speaks TLS: with a host of your own, that host needs a certificate.',
  ],
});

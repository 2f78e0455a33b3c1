import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import { rubyLiteral, rubyString } from '../../code/ruby.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingUrl } from './endpoint.ts';
import { type CallPart, markOf, partsOf } from './parts.ts';

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

function partLines({ name, members, mark }: CallPart, isLast: boolean): Line[] {
  const areWords = members.every((member) => /^[a-z_]\w*$/i.test(member.name));
  const entries = members.flatMap((member, index) => {
    const key = areWords ? `${member.name}: ` : `${rubyString(member.name)} => `;
    const end = index === members.length - 1 ? '' : ',';
    return marked(member.mark, `${key}${rubyLiteral(member.value, `    ${key}`)}${end}`);
  });
  return lines(marked(mark, `  ${name}: {`), indent(entries, '    '), marked(mark, `  }${isLast ? '' : ','}`));
}

function callLines(plan: Plan, call: SegmentCall): Line[] {
  const { userId, anonymousId } = call;
  const line = (text: string) => marked(markOf(call), text);
  const parts = partsOf(plan, call);
  return lines(
    line(`analytics.${isTrack(call) ? 'track' : 'group'}(`),
    userId !== undefined && line(`  user_id: ${rubyString(userId)},`),
    anonymousId !== undefined && line(`  anonymous_id: ${rubyString(anonymousId)},`),
    line(isTrack(call) ? `  event: ${rubyString(call.event)},` : `  group_id: ${rubyString(call.groupId)},`),
    parts.flatMap((part, index) => partLines(part, index === parts.length - 1)),
    line(')'),
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
              ...planCalls(plan).map((call) => callLines(plan, call)),
              lines('analytics.flush'),
            ),
          },
        ],
  install: [`gem install analytics-ruby -v ${VERSION}`],
  notes: [
    'flush sends what is queued; without it, a short program sends nothing. A server calls it once, when it stops.',
    'The library always speaks TLS: with a host of your own, that host needs a certificate.',
  ],
});

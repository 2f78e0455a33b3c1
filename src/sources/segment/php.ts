import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import { phpLiteral, phpString } from '../../code/php.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { type CallPart, markOf, partsOf } from './parts.ts';

/** The version whose signatures the proof holds the code against. */
export const VERSION = '3.8.2';

const EMPTY =
  'PHP takes the text 0 for empty, and the library then throws. Another library, or the HTTP API, sends it.';

/** What the library takes for missing. */
export const refine: TargetFile['refine'] = (capability, plan) => ({
  ...capability,
  refusesGroup: (group) => {
    const isNobody = plan.user.userId === undefined && plan.user.deviceId === '0';
    const subject = plan.membership === 'event' ? plan.event?.type : group.values[0];
    return capability.refusesGroup?.(group) ?? (subject === '0' || isNobody ? EMPTY : undefined);
  },
});

function initLine({ endpoint, writeKey }: WriteOptions): string {
  const key = writeKey === undefined ? "getenv('SEGMENT_WRITE_KEY')" : phpString(writeKey);
  if (endpoint === undefined) return `Segment::init(${key});`;
  // The library puts https:// before it, and /v1/batch behind.
  const host = trackingHost(endpoint).replace(/^https?:\/\//, '');
  return `Segment::init(${key}, ['host' => ${phpString(host)}]);`;
}

function partLines({ name, members, mark }: CallPart): Line[] {
  // An array with the keys 0, 1, 2 and so on becomes a list in JSON.
  const isList = members.every((member, index) => member.name === String(index));
  const entries = members.flatMap((member) => {
    const key = `${phpString(member.name)} => `;
    return marked(member.mark, `${key}${phpLiteral(member.value, `        ${key}`)},`);
  });
  return lines(
    marked(mark, `    '${name}' => ${isList ? '(object) ' : ''}[`),
    indent(entries, '        '),
    marked(mark, '    ],'),
  );
}

function callLines(plan: Plan, call: SegmentCall): Line[] {
  const { userId, anonymousId } = call;
  const line = (text: string) => marked(markOf(call), text);
  return lines(
    line(`Segment::${isTrack(call) ? 'track' : 'group'}([`),
    userId !== undefined && line(`    'userId' => ${phpString(userId)},`),
    anonymousId !== undefined && line(`    'anonymousId' => ${phpString(anonymousId)},`),
    line(isTrack(call) ? `    'event' => ${phpString(call.event)},` : `    'groupId' => ${phpString(call.groupId)},`),
    partsOf(plan, call).flatMap(partLines),
    line(']);'),
  );
}

/** Code for `segmentio/analytics-php`. */
export const generate: Generator = (plan, { length }, options) => ({
  files:
    length === 0
      ? []
      : [
          {
            name: 'groups.php',
            language: 'php',
            lines: blocks(
              lines('<?php'),
              lines('use Segment\\Segment;'),
              lines("require 'vendor/autoload.php';"),
              lines(initLine(options)),
              ...planCalls(plan).map((call) => callLines(plan, call)),
              lines('Segment::flush();'),
            ),
          },
        ],
  install: [`composer require segmentio/analytics-php:${VERSION}`],
  notes: [
    'flush sends what is queued; the library also does when PHP ends.',
    'The library always speaks TLS: with a host of your own, that host needs a certificate.',
  ],
});

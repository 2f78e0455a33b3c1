import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import { phpLiteral, phpString } from '../../code/php.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import type { Generator, TargetFile, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { segmentNotes } from './notes.ts';
import { markedTraits } from './traits.ts';

/** The version whose signatures the proof holds the code against. */
export const VERSION = '3.8.2';

const EMPTY =
  'PHP takes the text 0 for empty, and the library then throws. Another library, or the HTTP API, sends it.';

/** What the library takes for missing. */
export const refine: TargetFile['refine'] = (capability, plan) => ({
  ...capability,
  refusesGroup: (group) => {
    const isNobody = plan.user.userId === undefined && plan.user.deviceId === '0';
    return capability.refusesGroup?.(group) ?? (group.values[0] === '0' || isNobody ? EMPTY : undefined);
  },
});

function initLine({ endpoint, writeKey }: WriteOptions): string {
  const key = writeKey === undefined ? "getenv('SEGMENT_WRITE_KEY')" : phpString(writeKey);
  if (endpoint === undefined) return `Segment::init(${key});`;
  // The library puts https:// before it, and /v1/batch behind.
  const host = trackingHost(endpoint).replace(/^https?:\/\//, '');
  return `Segment::init(${key}, ['host' => ${phpString(host)}]);`;
}

function groupLines(plan: Plan, call: GroupCall): Line[] {
  const { userId, anonymousId, groupId } = call;
  const user = (text: string) => marked('user-group', text);
  const traits = markedTraits(plan, call);
  // An array with the keys 0, 1, 2 and so on becomes a list in JSON.
  const isList = traits.every(({ name }, index) => name === String(index));
  return lines(
    user('Segment::group(['),
    userId !== undefined && user(`    'userId' => ${phpString(userId)},`),
    anonymousId !== undefined && user(`    'anonymousId' => ${phpString(anonymousId)},`),
    user(`    'groupId' => ${phpString(groupId)},`),
    user(`    'traits' => ${isList ? '(object) ' : ''}[`),
    indent(
      traits.flatMap(({ name, value, mark }) => {
        const key = `${phpString(name)} => `;
        return marked(mark, `${key}${phpLiteral(value, `        ${key}`)},`);
      }),
      '        ',
    ),
    user('    ],'),
    user(']);'),
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
              ...groupCalls(plan).map((call) => groupLines(plan, call)),
              lines('Segment::flush();'),
            ),
          },
        ],
  install: [`composer require segmentio/analytics-php:${VERSION}`],
  notes: [
    ...segmentNotes(plan),
    'flush sends what is queued; the library also does when PHP ends.',
    'The library always speaks TLS: with a host of your own, that host needs a certificate.',
  ],
});

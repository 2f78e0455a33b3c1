import { goString } from '../../code/go.ts';
import { type GoPair, goBlock, goLiteral } from '../../code/go-literal.ts';
import { blocks, indent, type Line, lines } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { type CallPart, markOf, partsOf } from './parts.ts';

/** The version that is proved. */
export const VERSION = '3.3.0';

const PACKAGE = 'github.com/segmentio/analytics-go/v3';

function clientLines({ endpoint, writeKey }: WriteOptions): Line[] {
  const key = writeKey === undefined ? 'os.Getenv("SEGMENT_WRITE_KEY")' : goString(writeKey);
  if (endpoint === undefined) return lines(`client := analytics.New(${key})`);
  const config = `analytics.Config{Endpoint: ${goString(trackingHost(endpoint))}}`;
  return lines(`client, err := analytics.NewWithConfig(${key}, ${config})`, 'if err != nil {', '\tlog.Fatal(err)', '}');
}

/** What the library has members for is one of them; all else of a context goes into `Extra`. */
function contextOf({ members }: CallPart): GoPair[] {
  return members.map(({ name, value }) =>
    name === 'groupId'
      ? ['GroupID', goLiteral(value)]
      : ['Extra', `map[string]any{${goString(name)}: ${goLiteral(value)}}`],
  );
}

function partOf(part: CallPart): GoPair {
  const { name, members } = part;
  if (name === 'context') return ['Context', goBlock('&analytics.Context', contextOf(part))];
  const member = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const pairs = members.map((each): GoPair => [goString(each.name), goLiteral(each.value)]);
  return [member, goBlock(`analytics.${member}`, pairs)];
}

/** The literal of a call. Its lines of traits get the colour of what they tell; a line stands for one trait. */
function callLines(plan: Plan, call: SegmentCall, isNew: boolean): Line[] {
  const { userId, anonymousId } = call;
  const parts = partsOf(plan, call);
  const literal = goBlock(isTrack(call) ? 'analytics.Track' : 'analytics.Group', [
    ...(userId === undefined ? [] : [['UserId', goString(userId)] as const]),
    ...(anonymousId === undefined ? [] : [['AnonymousId', goString(anonymousId)] as const]),
    isTrack(call) ? ['Event', goString(call.event)] : ['GroupId', goString(call.groupId)],
    ...parts.map(partOf),
  ]);
  const code = `err ${isNew ? ':=' : '='} client.Enqueue(${literal})`.split('\n');
  const traits = parts.find(({ name }) => name === 'traits')?.members;
  const first = code.findIndex((line) => line.endsWith('analytics.Traits{')) + 1;
  return lines(
    ...code.map((text, index) => ({ text, mark: traits?.[index - first]?.mark ?? markOf(call) })),
    'if err != nil {',
    '\tlog.Print(err)',
    '}',
  );
}

/** Code for `github.com/segmentio/analytics-go`. */
export const generate: Generator = (plan, { length }, options) => {
  const calls = planCalls(plan);
  const body = blocks(
    clientLines(options),
    ...calls.map((call, index) => callLines(plan, call, index === 0 && options.endpoint === undefined)),
    lines('client.Close()'),
  );
  const imports = blocks(lines('\t"log"', options.writeKey === undefined && '\t"os"'), lines(`\t"${PACKAGE}"`));
  const code = blocks(
    lines('package main'),
    lines('import (', imports, ')'),
    lines('func main() {', indent(body, '\t'), '}'),
  );
  return {
    files: length === 0 ? [] : [{ name: 'main.go', language: 'go', lines: code }],
    install: [`go get ${PACKAGE}@v${VERSION}`],
    notes: [
      'Close sends what is queued; without it, a short program sends nothing. A server calls it once, when it stops.',
    ],
  };
};

import { goString } from '../../code/go.ts';
import { type GoPair, goBlock, goValue } from '../../code/go-literal.ts';
import { blocks, indent, type Line, lines } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { segmentNotes } from './notes.ts';
import { markedTraits } from './traits.ts';

/** The version that is proved. */
export const VERSION = '3.3.0';

const PACKAGE = 'github.com/segmentio/analytics-go/v3';

function clientLines({ endpoint, writeKey }: WriteOptions): Line[] {
  const key = writeKey === undefined ? 'os.Getenv("SEGMENT_WRITE_KEY")' : goString(writeKey);
  if (endpoint === undefined) return lines(`client := analytics.New(${key})`);
  const config = `analytics.Config{Endpoint: ${goString(trackingHost(endpoint))}}`;
  return lines(`client, err := analytics.NewWithConfig(${key}, ${config})`, 'if err != nil {', '\tlog.Fatal(err)', '}');
}

/** The literal of a call. Its lines of traits get the colour of what they tell; a line stands for one trait. */
function groupLines(plan: Plan, call: GroupCall, isNew: boolean): Line[] {
  const { userId, anonymousId, groupId } = call;
  const traits = markedTraits(plan, call);
  const members = traits.map(({ name, value }): GoPair => [goString(name), goValue(value)]);
  const group = goBlock('analytics.Group', [
    ...(userId === undefined ? [] : [['UserId', goString(userId)] as const]),
    ...(anonymousId === undefined ? [] : [['AnonymousId', goString(anonymousId)] as const]),
    ['GroupId', goString(groupId)],
    ['Traits', goBlock('analytics.Traits', members)],
  ]);
  const code = `err ${isNew ? ':=' : '='} client.Enqueue(${group})`.split('\n');
  const first = code.findIndex((line) => line.endsWith('analytics.Traits{')) + 1;
  return lines(
    ...code.map((text, index) => ({ text, mark: traits[index - first]?.mark ?? ('user-group' as const) })),
    'if err != nil {',
    '\tlog.Print(err)',
    '}',
  );
}

/** Code for `github.com/segmentio/analytics-go`. */
export const generate: Generator = (plan, { length }, options) => {
  const calls = groupCalls(plan);
  const body = blocks(
    clientLines(options),
    ...calls.map((call, index) => groupLines(plan, call, index === 0 && options.endpoint === undefined)),
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
      ...segmentNotes(plan),
      'Close sends what is queued; without it, a short program sends nothing. A server calls it once, when it stops.',
    ],
  };
};

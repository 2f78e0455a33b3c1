import { isDictionary } from '../../amplitude/operation-dictionary.ts';
import { csString } from '../../code/csharp.ts';
import { csNumber } from '../../code/csharp-number.ts';
import { csProgram } from '../../code/csharp-program.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';
import { TRACKING_HOSTS } from '../../segment/tracking-paths.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingUrl } from './endpoint.ts';
import { certificateNotes } from './library-notes.ts';
import { type CallPart, type MarkedMember, markOf, partsOf } from './parts.ts';

/** The version whose interface the proof declares. */
export const VERSION = '2.6.0';

/** `"Acme"`, `new JsonArray { "a", 1 }`, `new JsonObject { ["org_id"] = "15" }` */
function csLiteral(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'new JsonArray()' : `new JsonArray { ${value.map(csLiteral).join(', ')} }`;
  if (isDictionary(value)) {
    const members = Object.entries(value).map(([name, of]) => `[${csString(name)}] = ${csLiteral(of)}`);
    return `new JsonObject { ${members.join(', ')} }`;
  }
  return typeof value === 'string' ? csString(value) : typeof value === 'number' ? csNumber(value) : String(value);
}

/** It takes a host and a path for its address, and puts https:// before it. */
function clientLines({ endpoint, writeKey }: WriteOptions): Line[] {
  const key = writeKey === undefined ? 'Environment.GetEnvironmentVariable("SEGMENT_WRITE_KEY")' : csString(writeKey);
  if (endpoint === undefined) return lines(`var analytics = new Analytics(new Configuration(${key}));`);
  const { host, pathname } = trackingUrl(endpoint);
  return lines(
    'var analytics = new Analytics(new Configuration(',
    `    ${key},`,
    `    apiHost: ${csString(`${host}${pathname}`)}));`,
  );
}

/** An object of the library, a member a line: `new JsonObject { ["name"] = "Acme" }`. */
function objectLines(members: readonly MarkedMember[], mark: MarkedMember['mark'], end: string): Line[] {
  return lines(
    marked(mark, 'new JsonObject'),
    marked(mark, '{'),
    ...members.map(({ name, value, mark: own }) => marked(own, `    [${csString(name)}] = ${csLiteral(value)},`)),
    marked(mark, `}${end}`),
  );
}

/** `call.Context["groupId"] = "15";` */
function memberLines({ name, members, mark }: CallPart): Line[] {
  const object = name === 'context' ? 'Context' : 'Integrations';
  return members.flatMap(({ name: key, value }) => {
    const target = `call.${object}[${csString(key)}] =`;
    if (!isDictionary(value)) return marked(mark, `${target} ${csLiteral(value)};`);
    const inner = Object.entries(value).map(([of, to]): MarkedMember => ({ name: of, value: to, mark }));
    return lines(marked(mark, target), indent(objectLines(inner, mark, ';'), '    '));
  });
}

/** Who did it: the library has no argument for the user, and remembers one for all calls. */
function userLines({ userId, anonymousId }: SegmentCall, mark: MarkedMember['mark']): Line[] {
  return lines(
    userId !== undefined && marked(mark, `call.UserId = ${csString(userId)};`),
    anonymousId !== undefined && marked(mark, `call.AnonymousId = ${csString(anonymousId)};`),
  );
}

function closureLines(head: string, body: Line[], end: string, mark: MarkedMember['mark']): Line[] {
  return lines(
    marked(mark, head),
    marked(mark, '{'),
    indent(body, '    '),
    marked(mark, '    return call;'),
    marked(mark, `}${end}`),
  );
}

function callLines(plan: Plan, call: SegmentCall): Line[] {
  const mark = markOf(call);
  const parts = partsOf(plan, call);
  const object = parts.find(({ name }) => name === 'traits' || name === 'properties');
  const added = parts.filter((part) => part !== object).map(memberLines);
  const enrichment = lines(userLines(call, mark), ...added);
  return lines(
    marked(mark, `analytics.${isTrack(call) ? 'Track' : 'Group'}(`),
    marked(mark, `    ${csString(isTrack(call) ? call.event : call.groupId)},`),
    indent(
      object === undefined ? marked(mark, 'new JsonObject(),') : objectLines(object.members, object.mark, ','),
      '    ',
    ),
    isTrack(call) ? indent(closureLines('call =>', enrichment, ');', mark), '    ') : marked(mark, '    ofUser);'),
  );
}

function notesOn(plan: Plan, options: WriteOptions): string[] {
  return [
    'Events leave after thirty seconds or with the twentieth. Flush() sends earlier, but not the calls right before it.',
    'Identify names one user for all calls, as in an app. On a server, the function in last place names the user of a call.',
    'The group or event comes first; the older Analytics.NET takes the user first, and is another package.',
    ...(plan.region === 'eu' && options.endpoint === undefined
      ? [`Name that host in the Configuration: apiHost: "${TRACKING_HOSTS.eu.replace('https://', '')}/v1".`]
      : []),
    ...certificateNotes(options),
  ];
}

/** Code for Segment.Analytics.CSharp. */
export const generate: Generator = (plan, { length }, options) => {
  const calls = planCalls(plan);
  const [first] = calls;
  const body = blocks(
    clientLines(options),
    first === undefined || isTrack(first)
      ? []
      : closureLines('Func<RawEvent, RawEvent> ofUser = call =>', userLines(first, markOf(first)), ';', markOf(first)),
    ...calls.map((call) => callLines(plan, call)),
    lines(
      '// The library sends from other threads: a program that ends here would send nothing.',
      'Console.ReadLine();',
    ),
  );
  const code = csProgram(lines('using System;', 'using Segment.Analytics;', 'using Segment.Serialization;'), body);
  return {
    files: length === 0 ? [] : [{ name: 'Groups.cs', language: 'csharp', lines: code }],
    install: [`dotnet add package Segment.Analytics.CSharp --version ${VERSION}`],
    notes: notesOn(plan, options),
  };
};

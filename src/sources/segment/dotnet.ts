import { isDictionary } from '../../amplitude/operation-dictionary.ts';
import { csString } from '../../code/csharp.ts';
import { csNumber } from '../../code/csharp-number.ts';
import { csProgram } from '../../code/csharp-program.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import { planCalls } from '../../segment/plan-calls.ts';
import { isTrack, type SegmentCall } from '../../segment/track-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { type CallPart, type MarkedMember, markOf, partsOf } from './parts.ts';

/** The version whose interface the proof declares. */
export const VERSION = '3.8.1';

function csValue(value: PropertyValue): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return 'new object[0]';
    const type = value.every((item) => typeof item === 'string') ? 'new[]' : 'new object[]';
    return `${type} { ${value.map(csValue).join(', ')} }`;
  }
  return typeof value === 'string' ? csString(value) : typeof value === 'number' ? csNumber(value) : String(value);
}

/** `new Dict { { "org_id", "15" } }` */
function csDictionary(type: string, members: readonly Pick<MarkedMember, 'name' | 'value'>[]): string {
  return `new ${type} { ${members.map(({ name, value }) => `{ ${csString(name)}, ${csLiteral(value)} }`).join(', ')} }`;
}

function csLiteral(value: unknown): string {
  if (!isDictionary(value)) return csValue(value as PropertyValue);
  return csDictionary(
    'Dict',
    Object.entries(value).map(([name, of]) => ({ name, value: of })),
  );
}

function initLines({ endpoint, writeKey }: WriteOptions): Line[] {
  const key = writeKey === undefined ? 'Environment.GetEnvironmentVariable("SEGMENT_WRITE_KEY")' : csString(writeKey);
  if (endpoint === undefined) return lines(`Analytics.Initialize(${key});`);
  return lines(
    'Analytics.Initialize(',
    `    ${key},`,
    `    new Config().SetHost(${csString(trackingHost(endpoint))}));`,
  );
}

function entryLines(members: readonly MarkedMember[]): Line[] {
  return members.flatMap(({ name, value, mark }) => marked(mark, `    { ${csString(name)}, ${csLiteral(value)} },`));
}

/** An object of the library, an entry a line: `new Traits { { "name", "Acme" } }`. */
function objectLines(type: string, { members, mark }: CallPart, end: string): Line[] {
  return lines(
    marked(mark, `    new ${type}`),
    marked(mark, '    {'),
    indent(entryLines(members), '    '),
    marked(mark, `    }${end}`),
  );
}

/** Options that a call has, one setter a line; nothing if there are none. */
function optionLines(call: SegmentCall, parts: readonly CallPart[]): Line[] {
  const { anonymousId } = call;
  const setters = [
    ...(anonymousId === undefined ? [] : [`SetAnonymousId(${csString(anonymousId)})`]),
    ...parts
      .filter(({ name }) => name === 'context')
      .map(({ members }) => `SetContext(${csDictionary('Context', members)})`),
    ...parts
      .filter(({ name }) => name === 'integrations')
      .flatMap(({ members }) =>
        members.map(({ name, value }) => `SetIntegration(${csString(name)}, ${csLiteral(value)})`),
      ),
  ];
  const [first, ...others] = setters;
  if (first === undefined) return [];
  const line = (text: string) => marked(markOf(call), text);
  if (others.length === 0) return line(`    new Options().${first});`);
  return lines(
    line('    new Options()'),
    setters.flatMap((setter, index) => line(`        .${setter}${index === setters.length - 1 ? ');' : ''}`)),
  );
}

function callLines(plan: Plan, call: SegmentCall): Line[] {
  const { userId } = call;
  const line = (text: string) => marked(markOf(call), text);
  const parts = partsOf(plan, call);
  const object = parts.find(({ name }) => name === 'traits' || name === 'properties');
  const options = optionLines(call, parts);
  return lines(
    line(`Analytics.Client.${isTrack(call) ? 'Track' : 'Group'}(`),
    line(`    ${userId === undefined ? 'null' : csString(userId)},`),
    line(`    ${csString(isTrack(call) ? call.event : call.groupId)},`),
    object && objectLines(isTrack(call) ? 'Properties' : 'Traits', object, options.length === 0 ? ');' : ','),
    options,
  );
}

/** Code for Analytics.NET. */
export const generate: Generator = (plan, { length }, options) => {
  const body = blocks(
    initLines(options),
    ...planCalls(plan).map((call) => callLines(plan, call)),
    lines('Analytics.Client.Flush();', 'Analytics.Dispose();'),
  );
  const code = csProgram(
    lines(options.writeKey === undefined && 'using System;', 'using Segment;', 'using Segment.Model;'),
    body,
  );
  return {
    files: length === 0 ? [] : [{ name: 'Groups.cs', language: 'csharp', lines: code }],
    install: [`dotnet add package Analytics --version ${VERSION}`],
    notes: [
      'The user comes first, and the group or event second; Segment’s newer C# library has it otherwise.',
      'Flush sends what is queued, and Dispose waits for it; a server calls them once, when it stops.',
    ],
  };
};

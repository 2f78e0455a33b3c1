import { csString } from '../../code/csharp.ts';
import { blocks, indent, type Line, lines, marked } from '../../code/line.ts';
import type { PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import { type GroupCall, groupCalls } from '../../segment/group-call.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { trackingHost } from './endpoint.ts';
import { segmentNotes } from './notes.ts';
import { markedTraits } from './traits.ts';

/** The version whose interface the proof declares. */
export const VERSION = '3.8.1';

const MARGIN = '        ';

/** `15`, `3000000000L`, `1e+21`: a whole number without suffix or exponent is an int. */
function csNumber(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  if (!Number.isSafeInteger(value)) return value.toExponential();
  return Math.abs(value) > 0x7fff_ffff ? `${value}L` : String(value);
}

function csValue(value: PropertyValue): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return 'new object[0]';
    const type = value.every((item) => typeof item === 'string') ? 'new[]' : 'new object[]';
    return `${type} { ${value.map(csValue).join(', ')} }`;
  }
  return typeof value === 'string' ? csString(value) : typeof value === 'number' ? csNumber(value) : String(value);
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

function groupLines(plan: Plan, call: GroupCall): Line[] {
  const { userId, anonymousId, groupId } = call;
  const user = (text: string) => marked('user-group', text);
  return lines(
    user('Analytics.Client.Group('),
    user(`    ${userId === undefined ? 'null' : csString(userId)},`),
    user(`    ${csString(groupId)},`),
    user('    new Traits'),
    user('    {'),
    markedTraits(plan, call).flatMap(({ name, value, mark }) =>
      marked(mark, `        { ${csString(name)}, ${csValue(value)} },`),
    ),
    anonymousId === undefined
      ? user('    });')
      : [...user('    },'), ...user(`    new Options().SetAnonymousId(${csString(anonymousId)}));`)],
  );
}

/** Code for Analytics.NET. */
export const generate: Generator = (plan, { length }, options) => {
  const body = blocks(
    initLines(options),
    ...groupCalls(plan).map((call) => groupLines(plan, call)),
    lines('Analytics.Client.Flush();', 'Analytics.Dispose();'),
  );
  const code = blocks(
    lines(options.writeKey === undefined && 'using System;', 'using Segment;', 'using Segment.Model;'),
    lines(
      'public static class Groups',
      '{',
      '    public static void Main()',
      '    {',
      indent(body, MARGIN),
      '    }',
      '}',
    ),
  );
  return {
    files: length === 0 ? [] : [{ name: 'Groups.cs', language: 'csharp', lines: code }],
    install: [`dotnet add package Analytics --version ${VERSION}`],
    notes: [
      ...segmentNotes(plan),
      'The user comes first and the group second; Segment’s newer C# library has them the other way round.',
      'Flush sends what is queued, and Dispose waits for it; a server calls them once, when it stops.',
    ],
  };
};

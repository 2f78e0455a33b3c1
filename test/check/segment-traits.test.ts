import { describe, expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { generateArtifacts } from '../../src/server/generate.ts';
import { sourceOf } from '../../src/sources/registry.ts';
import { EXAMPLE } from '../example-plan.ts';

const gravely = ({ severity }: { severity: string }) => severity !== 'info';

describe.each(['user', 'event'] as const)('the wizard’s own calls to Segment, membership %s', (membership) => {
  test.each(sourceOf('segment').targets.map(({ id }) => id))('%s: read rightly, or not at all', async (target) => {
    const event = membership === 'event' ? { event: { type: 'Signed In' } } : {};
    const plan = { ...EXAMPLE, source: 'segment' as const, target, membership, groupProperties: [], ...event };
    const [artifact] = await generateArtifacts(plan, { writeKey: 'w'.repeat(32) });
    for (const { code } of artifact?.files ?? []) {
      const { report } = await checkAnything(code);
      if (report.recognised.form !== 'unknown') expect(report.findings.filter(gravely)).toEqual([]);
    }
  });
});

test.each([
  ['analytics.group("15", traits)', []],
  ['analytics.group("15", { ...traits, plan: "pro" })', ['worked-out']],
  ['analytics.group("15", { plan: "pro" })', ['segment-type-unknown']],
])('what %s says of the type', async (code, told) => {
  const { report } = await checkAnything(code);
  const codes = report.findings.map((finding) => finding.code);
  expect(codes.filter((each) => each === 'segment-type-unknown' || told.includes(each))).toEqual(told);
});

test('a spread beside named traits takes nothing away from them', async () => {
  const { report } = await checkAnything(
    'analytics.group("15", { ...traits, group_type: "org_id", group_value: "15" })',
  );
  expect(report.effects).toEqual([expect.objectContaining({ kind: 'user-group', type: 'org_id', values: ['15'] })]);
});

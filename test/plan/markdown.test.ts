import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HandOverParts, handOver } from '../../src/plan/markdown.ts';
import { EXAMPLE } from '../example-plan.ts';
import { HOSTILE, planArbitrary, textArbitrary } from '../random-plans.ts';

const PARTS: HandOverParts = {
  sourceTitle: 'Segment',
  targetTitle: 'Analytics.js',
  install: ['npm install a', 'npm install b'],
  files: [{ name: 'groups.js', language: 'javascript', code: "analytics.group('15');\n" }],
  settings: [{ label: 'Group Type Trait', value: 'group_type', note: 'in Classic' }],
  missing: [{ text: 'seats grows by 3: Segment has no $add' }],
  notes: ['Needs version 2.'],
};

const NOTHING: HandOverParts = {
  sourceTitle: 'SDK',
  targetTitle: '',
  install: [],
  files: [],
  settings: [],
  missing: [],
  notes: [],
};

function headings(markdown: string): string[] {
  return markdown.match(/^#+ .*$/gm) ?? [];
}

test('a whole hand-over', () => {
  const markdown = handOver(EXAMPLE, PARTS);
  expect(headings(markdown)).toEqual([
    '# Amplitude groups: set-up',
    '## Groups',
    '## What Amplitude will know',
    '## What this way of sending leaves out',
    '## Install',
    '## Code',
    '## Notes',
    '## Destination settings',
    '## Check list',
  ]);
  for (const text of [
    '- **Method:** Segment, Analytics.js\n',
    '- **User ID:** `user@example.com`\n',
    '| `sport` | `tennis`, `soccer` | user-level: until overwritten |\n',
    '- user@example.com belongs to org_id 15, until overwritten\n',
    '- org_id 15: seats grows by 3\n',
    '- seats grows by 3: Segment has no \\$add\n',
    '```sh\nnpm install a\nnpm install b\n```\n',
    "`groups.js`\n\n```javascript\nanalytics.group('15');\n```\n",
    '| Group Type Trait | `group_type` | in Classic |\n',
    '- [ ] Data \\> Groups lists org_id, sport,',
    '- [ ] Users \\> User Profiles: find user@example.com.',
    '- [ ] Users \\> Group Profiles: choose org_id and search for 15.',
  ])
    expect(markdown).toContain(text);
});

test('a small one leaves out what is empty', () => {
  const plan = { ...EXAMPLE, groups: [], user: {}, event: undefined, source: 'group-identify' as const };
  const markdown = handOver(plan, NOTHING);
  expect(headings(markdown)).toEqual([
    '# Amplitude groups: set-up',
    '## Groups',
    '## What Amplitude will know',
    '## Check list',
  ]);
  expect(markdown).toContain('| `org_id` | `15` | nobody joins; properties only |');
  expect(markdown).not.toContain('undefined');
});

test('the effects of the source stand for those of the plan', () => {
  const markdown = handOver(EXAMPLE, {
    ...NOTHING,
    effects: [{ kind: 'user-group', user: {}, type: 'a', values: ['b'] }],
  });
  expect(markdown).toContain('- The user belongs to a b, until overwritten');
  expect(markdown).not.toContain('seats grows');
});

test('hostile text adds no line, no heading, no block', () => {
  const shape = (markdown: string) =>
    markdown.split('\n').map((line) => /^(?:#+ |\| |- \[ \] |- |```)?/.exec(line)?.[0]);
  const partsWith = (text: string): HandOverParts => ({
    ...PARTS,
    sourceTitle: text,
    settings: [{ label: text, value: text, note: text }],
    missing: [{ text }],
    notes: [text],
    files: [{ name: text, language: text, code: 'x' }],
  });
  const planWith = (text: string) => ({
    ...EXAMPLE,
    user: { userId: text },
    event: { type: text },
    groups: [{ type: text, values: [text] }],
    groupProperties: [
      { type: text, value: text, operations: [{ operation: '$set' as const, property: text, value: text }] },
    ],
  });
  const calm = shape(handOver(planWith('calm'), partsWith('calm')));
  fc.assert(
    fc.property(fc.oneof(textArbitrary, fc.constantFrom(...HOSTILE)), (text) => {
      expect(shape(handOver(planWith(text), partsWith(text)))).toEqual(calm);
    }),
  );
});

test('any plan can be handed over', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      expect(handOver(plan, PARTS)).not.toMatch(/undefined\b(?!`)|\[object/);
    }),
  );
});

import { type Answers, emptyAnswers, emptyGroupType, emptyOperation, VALUE_KINDS } from './answers.ts';
import { OPERATIONS } from './operations.ts';
import { DESTINATIONS, EVENT_ENDPOINTS, MEMBERSHIPS, REGIONS, SOURCE_IDS } from './plan.ts';

/** A draft, or one that cannot be used, with its text so that nothing is lost. */
export type ReadDraft = { answers: Answers } | { broken: string; reason: string };

const SAMPLE: Answers = {
  ...emptyAnswers(''),
  groups: [{ ...emptyGroupType(), values: [{ value: '', member: true, operations: [emptyOperation()] }] }],
  event: { type: '', properties: [{ property: '', kind: 'text', value: '' }] },
};

const CHOICES: Record<string, readonly unknown[]> = {
  source: ['', ...SOURCE_IDS],
  region: REGIONS,
  endpoint: EVENT_ENDPOINTS,
  membership: MEMBERSHIPS,
  operation: OPERATIONS,
  kind: VALUE_KINDS,
  destination: DESTINATIONS,
};

/** The first place where `value` is not built like `sample`, or nothing. Lists are built like their first item. */
function mismatch(sample: unknown, value: unknown, path: string): string | undefined {
  if (Array.isArray(sample)) {
    if (!Array.isArray(value)) return path;
    return value.map((item, index) => mismatch(sample[0], item, `${path}[${index}]`)).find((found) => found);
  }
  if (typeof sample !== typeof value || value === null) return path;
  if (typeof sample !== 'object' || sample === null) return undefined;
  return Object.entries(sample)
    .map(([name, part]) => {
      const inner: unknown = Object.entries(Object(value)).find(([key]) => key === name)?.[1];
      const at = path === '' ? name : `${path}.${name}`;
      const choices = CHOICES[name];
      return choices && !choices.includes(inner) ? at : mismatch(part, inner, at);
    })
    .find((found) => found);
}

/** Reads the text of a draft of an earlier visit. Never throws. */
export function readDraft(text: string): ReadDraft {
  try {
    const value: unknown = JSON.parse(text);
    const at = mismatch(SAMPLE, value, '');
    if (at !== undefined) return { broken: text, reason: `“${at}” is not as it should be` };
    return { answers: value as Answers };
  } catch {
    return { broken: text, reason: 'it is not JSON' };
  }
}

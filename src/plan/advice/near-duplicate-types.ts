import { shortText } from '../short-text.ts';
import { mergeTypes } from './merge-types.ts';
import { type Advice, adviceId, type Rule } from './rule.ts';

/** A spelling without what people vary: `Org ID`, `org-id` and `orgId` are `orgid`. */
export function bareSpelling(type: string): string {
  return type.replace(/[\s_-]+/g, '').toLowerCase() || type;
}

/** Two spellings of one group type, which would take two of five slots. */
export const nearDuplicateTypes: Rule = (_plan, { types }) => {
  const first = new Map<string, string>();
  return types.flatMap(({ type, path }): Advice[] => {
    const spelling = bareSpelling(type);
    const known = first.get(spelling);
    if (known === undefined) {
      first.set(spelling, type);
      return [];
    }
    return [
      {
        id: adviceId('near-duplicate-type', known, type),
        severity: 'warning',
        path,
        title: `“${shortText(type)}” and “${shortText(known)}” are two group types to Amplitude.`,
        reason:
          'Group types are compared letter by letter, with case, spaces, _ and -. Each spelling takes one of the five ' +
          'group types of the project, and groups of one are not found under the other.',
        fix: { label: `Use “${shortText(known)}” for both`, apply: (old) => mergeTypes(old, type, known) },
      },
    ];
  });
};

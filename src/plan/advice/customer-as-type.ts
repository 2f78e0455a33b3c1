import { shortText } from '../short-text.ts';
import { hasLegalForm, namesKind } from './looks-like.ts';
import { type Advice, adviceId, type Rule } from './rule.ts';

const REASON =
  'A group type is a kind of thing, such as company or org_id, and a project has five of them for good. One customer ' +
  'is a group value: type company, value 15.';

function titleOf(type: string, isValue: boolean): string {
  return isValue
    ? `“${shortText(type)}” is both a group type and a group value.`
    : `“${shortText(type)}” reads like one customer, not like a kind of thing.`;
}

/** A customer's name where the kind of thing should stand. */
export const customerAsType: Rule = (_plan, { types, groups }) => {
  const values = new Set(groups.map(({ value }) => value.trim().toLowerCase()));
  return types.flatMap(({ type, path }): Advice[] => {
    const legal = hasLegalForm(type);
    const kind = namesKind(type);
    const isValue = !kind && values.has(type.trim().toLowerCase());
    const capitalised = !kind && /\S\s+\S/.test(type) && /\p{Lu}/u.test(type);
    if (!legal && !isValue && !capitalised) return [];
    return [
      {
        id: adviceId('customer-as-type', type),
        severity: legal || isValue ? 'warning' : 'hint',
        path,
        title: titleOf(type, isValue),
        reason: REASON,
      },
    ];
  });
};

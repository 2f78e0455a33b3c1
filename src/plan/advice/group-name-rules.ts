import type { PropertyOperation } from '../operations.ts';
import { type PlacedGroup, withOperation } from '../plan-groups.ts';
import { shortText } from '../short-text.ts';
import { looksLikeId, looksLikeName } from './looks-like.ts';
import { type Advice, adviceId, type Rule } from './rule.ts';

const READABLE = /^(?:company|organi[sz]ation|customer|account|brand|display)$|(?:name|title|label)$/;

/** Whether a property is one that people read: `name`, `Account Name`, `displayName`, `company`. */
function isReadable(property: string): boolean {
  return READABLE.test(property.replace(/[\s_-]+/g, '').toLowerCase());
}

/** Groups to which a readable property can be added: none is there, and no `$clearAll`, which stands alone. */
function withoutName(groups: readonly PlacedGroup[]): PlacedGroup[] {
  return groups.filter(
    ({ description }) =>
      !description?.operations.some(({ operation, property }) => operation === '$clearAll' || isReadable(property)),
  );
}

function setName(value: string): PropertyOperation {
  return { operation: '$set', property: 'name', value };
}

/** A name that may change, used as group value, with nothing else that tells the name. */
export const nameAsValue: Rule = (_plan, { groups }) =>
  withoutName(groups.filter(({ value }) => looksLikeName(value))).map(
    ({ type, value, path }): Advice => ({
      id: adviceId('name-as-value', type, value),
      severity: 'hint',
      path,
      title: `“${shortText(value)}” looks like a name, and names change.`,
      reason:
        'A group value cannot be renamed: under a new name a new group begins, without its past. A stable ID of your ' +
        'own, such as a database key, lasts; the name then goes into a group property.',
      fix: {
        label: `Add property name = ${shortText(value, 40)}`,
        apply: (old) => withOperation(old, type, value, setName(value)),
      },
    }),
  );

/** An id that nobody can read in a chart. */
export const noReadableProperty: Rule = (_plan, { groups }) =>
  withoutName(groups.filter(({ value }) => looksLikeId(value) && !looksLikeName(value))).map(
    ({ type, value, path }): Advice => {
      const name = `${type} ${value}`;
      return {
        id: adviceId('no-readable-property', type, value),
        severity: 'hint',
        path,
        title: `Nothing says who ${shortText(name)} is.`,
        reason:
          'Charts show the group value unless the group has a property to group by that people can read, such as its ' +
          'name. The property is added with a stand-in; replace it with the real name.',
        fix: {
          label: `Add property name = ${shortText(name, 40)}`,
          apply: (old) => withOperation(old, type, value, setName(name)),
        },
      };
    },
  );

import type { PropertyValue } from '../operations.ts';
import type { Plan } from '../plan.ts';
import { shortText } from '../short-text.ts';
import { type PlacedValue, valuePath, valueSubject, withValue } from './plan-values.ts';
import { type Advice, adviceId, type Rule } from './rule.ts';

const NUMERIC = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** What is said of one property of one group type. */
interface Uses {
  added?: PlacedValue;
  others: PlacedValue[];
}

/** The number a text stands for, or nothing. */
function numberIn(value: PropertyValue): number | undefined {
  if (typeof value !== 'string' || !NUMERIC.test(value.trim())) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Properties that are added to, with the values they are set to elsewhere that are no numbers. */
function addedProperties(plan: Plan, values: readonly PlacedValue[]): Uses[] {
  const byType = new Map<string, Map<string, Uses>>();
  for (const placed of values) {
    const { place, operation, property, value } = placed;
    const type = 'group' in place ? plan.groupProperties[place.group]?.type : undefined;
    if (type === undefined) continue;
    const properties = byType.get(type) ?? new Map<string, Uses>();
    const uses = properties.get(property) ?? { others: [] };
    byType.set(type, properties.set(property, uses));
    if (operation === '$add') uses.added ??= placed;
    else if ((operation === '$set' || operation === '$setOnce') && typeof value !== 'number') uses.others.push(placed);
  }
  return [...byType.values()].flatMap((properties) => [...properties.values()]).filter(({ added }) => added);
}

const REASON =
  'What Amplitude does when a number is added to something else is not documented, and a property that is sometimes ' +
  'a number and sometimes text can be neither summed nor sorted.';

function makeNumber(plan: Plan, placed: PlacedValue, number: number): Advice {
  const property = shortText(placed.property);
  return {
    id: adviceId('number-as-text', ...valueSubject(plan, placed)),
    severity: 'warning',
    path: valuePath(placed.place),
    title: `“${property}” is set to text here and added to elsewhere.`,
    reason: REASON,
    fix: { label: `Make it the number ${number}`, apply: (old) => withValue(old, placed.place, number + 0) },
  };
}

/** A property that is added to as a number, and elsewhere set to something that is none. */
export const numbersAndText: Rule = (plan, { values }) =>
  addedProperties(plan, values).flatMap(({ added, others }): Advice[] => {
    const numeric = others.flatMap((placed) => {
      const number = numberIn(placed.value);
      return number === undefined ? [] : [makeNumber(plan, placed, number)];
    });
    if (added === undefined || numeric.length === others.length) return numeric;
    return [
      ...numeric,
      {
        id: adviceId('add-to-text', ...valueSubject(plan, added)),
        severity: 'warning',
        path: valuePath(added.place),
        title: `$add counts on “${shortText(added.property)}” being a number; another group sets it to something else.`,
        reason: REASON,
      },
    ];
  });

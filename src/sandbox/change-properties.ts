import { isDictionary, isOperation, operationsIn } from '../amplitude/operation-dictionary.ts';
import { changeValue } from './change-value.ts';
import { cutText, cutValue, type Drops, quoted } from './drops.ts';
import type { PropertyBag } from './property-bag.ts';

/** How properties are taken in. */
export interface ChangeRules {
  /** Whose properties: `Group “15”`. */
  owner: string;
  drops: Drops;
  /** Says why a value cannot be taken in; nothing if it can. */
  refuses: (bag: PropertyBag, property: string, value: unknown) => string | undefined;
}

function reportUnreadable(dictionary: unknown, { owner, drops }: ChangeRules): void {
  if (!isDictionary(dictionary)) return;
  for (const [name, entries] of Object.entries(dictionary))
    if (isOperation(name) && name !== '$clearAll' && !isDictionary(entries))
      drops.add(`${owner}: ${name}`, 'It names no property.');
}

/** Applies a dictionary of plain keys or operations, in the order of Amplitude's ingestion. */
export function changeProperties(bag: PropertyBag, dictionary: unknown, rules: ChangeRules): void {
  const { owner, drops, refuses } = rules;
  reportUnreadable(dictionary, rules);
  for (const { operation, property: given, value } of operationsIn(dictionary)) {
    if (operation === '$clearAll') {
      bag.clear();
      continue;
    }
    const property = cutText(given, `${owner}: property name`, drops);
    const what = `${owner}: ${operation} ${quoted(property)}`;
    const change = changeValue(operation, bag.get(property), cutValue(value, what, drops));
    if (change.lost !== undefined) drops.add(what, change.lost);
    if ('removed' in change) bag.delete(property);
    if (!('to' in change)) continue;
    const refused = refuses(bag, property, change.to);
    if (refused === undefined) bag.set(property, change.to);
    else drops.add(what, refused);
  }
}

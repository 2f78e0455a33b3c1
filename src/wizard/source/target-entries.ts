import type { Source } from '../../sources/source.ts';

/** A row of a long menu. Without an id it cannot be chosen, and `text` says why. */
export interface Entry {
  id?: string;
  title: string;
  text: string;
  group: string;
  /** Everything it is found by, in lower case. */
  names: string;
}

/** Rows of a source's menu, in its order; those that cannot be chosen come last. */
export function entriesOf({ targets, withoutGroups = [] }: Source): Entry[] {
  return [
    ...targets.map(({ id, title, package: name = '', group = 'Languages', words = '' }) => ({
      id,
      title,
      text: name,
      group,
      names: `${title} ${name} ${words} ${group}`.toLowerCase(),
    })),
    ...withoutGroups.map(({ title, group, why }) => ({
      title,
      text: why,
      group,
      names: `${title} ${group}`.toLowerCase(),
    })),
  ];
}

/**
 * Rows that hold every word of a query, by their groups, in the order of the menu.
 * @param query as typed: `com.amplitude`, `analytics-go`, `browser script`
 */
export function foundIn(entries: readonly Entry[], query: string): { name: string; entries: Entry[] }[] {
  const words = query.toLowerCase().split(/\s+/);
  const found = entries.filter(({ names }) => words.every((word) => names.includes(word)));
  const names = [...new Set(entries.map(({ group }) => group))];
  return names
    .map((name) => ({ name, entries: found.filter(({ group }) => group === name) }))
    .filter(({ entries: inGroup }) => inGroup.length > 0);
}

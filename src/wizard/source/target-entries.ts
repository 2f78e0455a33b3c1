import type { Menu, Source } from '../../sources/source.ts';

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
export function entriesOf({ targets }: Source, { targets: details, withoutGroups = [] }: Menu): Entry[] {
  return [
    ...targets.map(({ id, title }) => {
      const { package: text = '', group = 'Languages', words = '' } = details[id] ?? {};
      return { id, title, text, group, names: `${title} ${text} ${words} ${group}`.toLowerCase() };
    }),
    ...withoutGroups.map(({ title, group, why }) => ({
      title,
      text: why,
      group,
      names: `${title} ${group}`.toLowerCase(),
    })),
  ];
}

/** Where a word stands only inside of another: `go` in `django`. */
const INSIDE = 3;

function stands(names: string, word: string): boolean {
  for (let at = names.indexOf(word); at >= 0; at = names.indexOf(word, at + 1))
    if (!/[a-z0-9]/.test(names[at - 1] ?? '')) return true;
  return false;
}

/** How far a word is from what a row is called: 0 for a word of its title, none where it is not called that. */
function distance({ title, names }: Entry, word: string): number | undefined {
  const inTitle = title.toLowerCase().split(/\s+/);
  if (inTitle.includes(word)) return 0;
  if (inTitle.some((other) => other.startsWith(word))) return 1;
  if (stands(names, word)) return 2;
  return names.includes(word) ? INSIDE : undefined;
}

/** What a query finds. */
export interface Found {
  /** Rows by their groups, in the order of the menu. */
  groups: { name: string; entries: Entry[] }[];
  /** Of those that can be chosen, the one that is called most like the query. */
  best: Entry | undefined;
}

/**
 * Rows that have every word of a query; if one has them at the beginning of words, only such rows.
 * @param query as typed: `com.amplitude`, `analytics-go`, `browser script`
 */
export function foundIn(entries: readonly Entry[], query: string): Found {
  const words = query.toLowerCase().split(/\s+/);
  const all = entries.flatMap((entry) => {
    const distances = words.map((word) => distance(entry, word));
    if (distances.includes(undefined)) return [];
    const known = distances.map((far) => far ?? INSIDE);
    return [{ entry, isInside: known.includes(INSIDE), far: known.reduce((sum, far) => sum + far, 0) }];
  });
  const found = all.some(({ isInside }) => !isInside) ? all.filter(({ isInside }) => !isInside) : all;
  const [best] = found.filter(({ entry }) => entry.id !== undefined).toSorted((a, b) => a.far - b.far);
  const names = [...new Set(entries.map(({ group }) => group))];
  const groups = names.map((name) => ({
    name,
    entries: found.map(({ entry }) => entry).filter(({ group }) => group === name),
  }));
  return { groups: groups.filter(({ entries: inGroup }) => inGroup.length > 0), best: best?.entry };
}

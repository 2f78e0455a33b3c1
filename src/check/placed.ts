import { type Finding, type Found, inOrder } from './finding.ts';
import type { Keys } from './hide-keys.ts';
import { Tally } from './rows/tally.ts';
import { Lines } from './text/place.ts';

/** The same finding in more places than this is told once, with its count. */
const MOST_ALIKE = 12;

/** Findings as they are reported: placed, without keys, in order, and not the same one over and over. */
export function placed(text: string, founds: readonly Found[], keys: Keys): Finding[] {
  const alike = new Map<string, Found[]>();
  for (const found of founds) {
    const key = `${found.severity} ${found.code}`;
    const known = alike.get(key);
    if (known) known.push(found);
    else alike.set(key, [found]);
  }
  const tally = new Tally(Number.POSITIVE_INFINITY);
  const lines = new Lines(text);
  const single: Finding[] = [];
  for (const group of alike.values())
    if (group.length > MOST_ALIKE) for (const found of group) tally.add(found);
    else
      for (const { at, ...found } of group)
        single.push({ ...found, ...(at === undefined ? {} : { place: lines.place(at) }) });
  return inOrder([...single, ...tally.findings(lines)]).map((finding) => keys.hideTold(finding));
}

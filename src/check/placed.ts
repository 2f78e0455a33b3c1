import { type Finding, type Found, inOrder } from './finding.ts';
import type { Keys } from './hide-keys.ts';
import { Tally } from './rows/tally.ts';
import { Lines } from './text/place.ts';

/** Findings of one kind, each in its own words, beyond which they are told as one, with their count. */
const MOST_ALIKE = 12;

function grouped(founds: readonly Found[], keyOf: (found: Found) => string): Found[][] {
  const groups = new Map<string, Found[]>();
  for (const found of founds) {
    const key = keyOf(found);
    const known = groups.get(key);
    if (known) known.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()];
}

const wordsOf = ({ message, why, fix }: Found) => JSON.stringify([message, why, fix?.label]);

/** Findings as they are reported: placed, without keys, in order, and none in the same words over and over. */
export function placed(text: string, founds: readonly Found[], keys: Keys): Finding[] {
  const lines = new Lines(text);
  const findings = grouped(founds, ({ severity, code }) => `${severity} ${code}`).flatMap((kind) => {
    const alike = grouped(kind, wordsOf);
    return (alike.length > MOST_ALIKE ? [kind] : alike).flatMap((group) => {
      const tally = new Tally(Number.POSITIVE_INFINITY);
      for (const found of group) tally.add(found);
      return tally.findings(lines);
    });
  });
  return inOrder(findings).map((finding) => keys.hideTold(finding));
}

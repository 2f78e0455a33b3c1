import type { Span } from './text/mapped.ts';
import type { Place } from './text/place.ts';

/** `error`: refused or lost. `warning`: likely to go wrong quietly. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Text to put in place of a stretch of the original. */
export interface Edit extends Span {
  text: string;
}

/** A change that settles a finding and needs no judgement. */
export interface Fix {
  label: string;
  edits: Edit[];
}

/** Something wrong, risky, or good to know. Holds no API key. */
export interface Finding {
  severity: Severity;
  /** What it is about, for scripts: `mixed-operations`. */
  code: string;
  message: string;
  why?: string;
  place?: Place;
  fix?: Fix;
  /** In how many places, where there are several; `place` is the first. */
  count?: number;
  /** Further places: all of them, as long as there are no more than a thousand. */
  more?: Place[];
}

/** A finding before its line and column are known. */
export interface Found extends Omit<Finding, 'place' | 'count' | 'more'> {
  at?: Span | undefined;
  /** Further places of the same. */
  also?: Span[];
  /** How many places there are, if not all of them are given. */
  count?: number;
}

/** Takes findings. */
export type Tell = (found: Found) => void;

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Gravest first, then in the order of the text. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (one, other) => RANK[one.severity] - RANK[other.severity] || (one.place?.start ?? -1) - (other.place?.start ?? -1),
  );
}

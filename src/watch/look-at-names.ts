import { looksLikeName } from '../plan/advice/looks-like.ts';
import { bareSpelling } from '../plan/advice/near-duplicate-types.ts';
import { planGroups } from '../plan/plan-groups.ts';
import { FALLBACK_TYPE } from '../plan/segment-fallback.ts';
import type { Report } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import type { FindingCode } from './check-list.ts';
import { trackedIn } from './tracked.ts';
import {
  nameAsValue,
  otherSpelling,
  otherType,
  segmentFallback,
  sixthType,
  twoSpellings,
  type Wrong,
} from './wrong.ts';

/** Group types remembered that no plan names. */
const MOST_OTHERS = 100;

/** Looks at names of group types, and at values that read like names. */
export class Names {
  readonly #board: Board;
  readonly #values: ReadonlySet<string>;
  readonly #others = new Map<string, string>();

  constructor(board: Board) {
    this.#board = board;
    this.#values = new Set(planGroups(board.plan).map(({ value }) => value));
  }

  look({ id, effects, dropped }: Report): void {
    const isTracked = trackedIn({ dropped });
    for (const effect of effects) {
      const { type } = effect;
      const tracked = isTracked(type);
      if (!tracked) this.#add('sixth-type', type, sixthType(type), id);
      this.#lookAtType(type, tracked, id);
      const values = effect.kind === 'group-property' ? [effect.value] : effect.values;
      for (const value of values) if (type !== FALLBACK_TYPE) this.#lookAtValue(type, value, id);
    }
  }

  #add(code: FindingCode, type: string, wrong: Wrong, id: number): void {
    const planned = this.#board.plannedFor(type) ?? (this.#board.isPlanned(type) ? type : undefined);
    const place = planned === undefined ? undefined : this.#board.placeOf(planned);
    this.#board.findings.add(code, type, { ...wrong, place }, id);
  }

  #lookAtType(type: string, isTracked: boolean, id: number): void {
    if (this.#board.isPlanned(type)) return;
    const planned = this.#board.plannedFor(type);
    if (type === FALLBACK_TYPE) this.#add('segment-fallback-type', type, segmentFallback(), id);
    else if (planned !== undefined) this.#add('near-duplicate-type', type, otherSpelling(type, planned), id);
    else if (isTracked) this.#lookAtOther(type, id);
  }

  #lookAtOther(type: string, id: number): void {
    const spelling = bareSpelling(type);
    const known = this.#others.get(spelling);
    if (known === undefined && this.#others.size < MOST_OTHERS) this.#others.set(spelling, type);
    if (known === undefined || known === type) this.#add('other-type', type, otherType(type), id);
    else this.#add('near-duplicate-type', type, twoSpellings(type, known), id);
  }

  #lookAtValue(type: string, value: string, id: number): void {
    if (this.#values.has(value) || !looksLikeName(value)) return;
    this.#add('name-as-value', type, nameAsValue(type, value), id);
  }
}

import { type Correction, checkAndCorrect } from './check.ts';
import { applyEdits, editsOf } from './correct.ts';
import { keysOfRow } from './hide-keys.ts';
import { type PlanFrom, planFrom } from './plan/plan-from.ts';
import { recognise } from './read/recognise.ts';
import type { Report } from './report.ts';
import { RowChecker } from './rows/row-checker.ts';

/** Characters after which progress is told. */
const PIECE = 1 << 18;

/** What is said of a text, with the text corrected where that is worth showing. */
export interface Outcome {
  report: Report;
  /** None for rows that need no change, and for what was not recognised. */
  correction?: Correction;
  /** A plan made of it; none for what was not recognised. */
  plan?: PlanFrom;
}

function lineAround(text: string, at: number): { start: number; end: number } {
  const isEnd = (place: number) => text[place] === '\n' || text[place] === '\r';
  let start = at;
  while (start > 0 && !isEnd(start - 1)) start -= 1;
  let end = at;
  while (end < text.length && !isEnd(end)) end += 1;
  return { start, end };
}

/** The rows that change, one below the other, with their corrections. */
function rowsCorrected(text: string, report: Report): Correction | undefined {
  const edits = editsOf(report.findings).sort((one, other) => one.start - other.start);
  if (edits.length === 0) return undefined;
  const before: string[] = [];
  const after: string[] = [];
  for (let index = 0; index < edits.length; ) {
    const first = edits[index];
    if (first === undefined) break;
    const { start, end } = lineAround(text, first.start);
    const last = edits.findIndex((edit, at) => at >= index && edit.start > end);
    const here = edits.slice(index, last < 0 ? edits.length : last).filter((edit) => edit.end <= end);
    const row = text.slice(start, end);
    const keys = keysOfRow(row);
    before.push(keys.hide(row));
    after.push(
      keys.hide(
        applyEdits(
          row,
          here.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
        ),
      ),
    );
    index += Math.max(1, here.length);
  }
  return { before: before.join('\n'), after: after.join('\n') };
}

/**
 * Checks any text. Never throws, sends nothing.
 * @param tell told the share that is done, from 0 to 1
 */
export async function checkAnything(text: string, tell: (done: number) => void = () => {}): Promise<Outcome> {
  const clean = text.replace(/^\uFEFF/, ' ');
  const recognised = recognise(clean);
  if (recognised.form !== 'ndjson') {
    const { report, keys, correction } = await checkAndCorrect({ text: clean, recognised });
    if (report.recognised.form === 'unknown') return { report };
    const plan = keys.hideIn(planFrom(recognised, report));
    return { report, correction, plan };
  }
  const checker = new RowChecker();
  for (let at = 0; at < clean.length; at += PIECE) {
    checker.feed(clean.slice(at, at + PIECE));
    tell(Math.min(1, (at + PIECE) / clean.length));
  }
  const report = checker.end();
  const correction = rowsCorrected(clean, report);
  return { report, ...(correction ? { correction } : {}), plan: planFrom(recognised, report) };
}

import { applyEdits, editsOf } from './correct.ts';
import type { Found } from './finding.ts';
import { type Keys, keysOf } from './hide-keys.ts';
import { Inquiry } from './inquiry.ts';
import { placed } from './placed.ts';
import { READABLE } from './read/form-id.ts';
import { type Recognised, recognise } from './read/recognise.ts';
import type { Report } from './report.ts';

/** More are counted, and not listed. */
const MOST_EFFECTS = 500;
/** Rounds of corrections; a long text gets one, since each is a whole check. */
const ROUNDS = 6;
const LONG = 2_000_000;

function unknown(
  text: string,
  recognised: Extract<Recognised, { form: 'unknown' }>,
): { report: Report; founds: Found[] } {
  const { broken, close } = recognised;
  const near = close ?? (broken ? 'It begins like JSON, and breaks off at the place below.' : undefined);
  const isEmpty = text.trim() === '';
  const founds: Found[] = [
    {
      severity: 'error',
      code: isEmpty ? 'empty' : broken ? 'broken-json' : 'not-recognised',
      message: isEmpty
        ? 'There is nothing to check.'
        : broken
          ? `This is not JSON: ${broken.message}`
          : 'This was not recognised.',
      why: `What can be read: ${READABLE}.`,
      at: broken?.at,
    },
  ];
  // An open quote says why nothing was recognised.
  const isTold = recognised.founds?.some(({ severity }) => severity === 'error');
  if (isTold) founds.pop();
  for (const found of recognised.founds ?? []) founds.push(found);
  const title = isEmpty ? 'Nothing' : 'Not recognised';
  return {
    report: {
      recognised: { form: 'unknown', title, ...(near ? { close: near } : {}) },
      effects: [],
      leftOut: 0,
      refused: false,
      findings: [],
    },
    founds,
  };
}

/** What was found out, with the keys of the text, which the report is free of. */
export interface Checked {
  report: Report;
  keys: Keys;
}

/** Looks at a text that is no export of rows. Never throws, sends nothing. */
export async function inquire(text: string, recognised = recognise(text)): Promise<Checked> {
  if (recognised.form === 'unknown') {
    const { report, founds } = unknown(text, recognised);
    const keys = keysOf(text, []);
    return { report: { ...report, findings: placed(text, founds, keys) }, keys };
  }
  // Rows are checked elsewhere, one by one.
  const { form, title } = recognised;
  const { subjects, others } = 'subjects' in recognised ? recognised : { subjects: [], others: 0 };
  const inquiry = new Inquiry();
  for (const found of ('founds' in recognised && recognised.founds) || []) inquiry.founds.push(found);
  await inquiry.look(subjects);
  const keys = keysOf(text, subjects);
  return {
    keys,
    report: {
      recognised: { form, title, others, requests: keys.hideIn(inquiry.requests) },
      effects: keys.hideIn(inquiry.effects.slice(0, MOST_EFFECTS)),
      leftOut: Math.max(0, inquiry.effects.length - MOST_EFFECTS),
      refused: inquiry.refused,
      findings: placed(text, inquiry.founds, keys),
    },
  };
}

/** Checks a text that is no export of rows. Never throws, sends nothing. */
export async function checkText(text: string): Promise<Report> {
  return (await inquire(text)).report;
}

/** The text as it may be shown, and corrected where that needs no judgement. Neither holds an API key. */
export interface Correction {
  before: string;
  after: string;
}

/**
 * Mends what can be mended, round by round, since a mend may uncover the next fault.
 * @param first what was found out about the text
 */
export async function correctText(text: string, first?: Checked): Promise<Correction> {
  const { keys, report: found } = first ?? (await inquire(text));
  const before = keys.hide(applyEdits(text, keys.edits));
  let after = before;
  // What was no fault with the keys is none without them.
  if (found.findings.every(({ fix }) => fix === undefined)) return { before, after };
  const rounds = text.length > LONG ? 1 : ROUNDS;
  for (let round = 0; round < rounds; round += 1) {
    const { report } = await inquire(after);
    const edits = editsOf(report.findings);
    if (edits.length === 0) break;
    after = applyEdits(after, edits);
  }
  return { before, after };
}

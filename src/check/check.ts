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

/** What is said of code in a language that is not read, rather than to read it wrongly. */
function sdkCode(language: string): { report: Report; founds: Found[] } {
  const title = `Code of Amplitude’s ${language} SDK`;
  return {
    report: { recognised: { form: 'unknown', title }, effects: [], leftOut: 0, refused: false, findings: [] },
    founds: [
      {
        severity: 'error',
        code: 'sdk-code',
        message: `This is code of Amplitude’s ${language} SDK, which is not read here.`,
        why: 'What it sends can be checked: paste the body of the request that the SDK sends, or one of its events. Or let the SDK send to the sandbox: the step Watch of this wizard, or group-setup-wizard watch, shows what arrives and what is wrong with it.',
      },
    ],
  };
}

function unknown(
  text: string,
  recognised: Extract<Recognised, { form: 'unknown' }>,
): { report: Report; founds: Found[] } {
  const { broken, close, language, isProgram } = recognised;
  if (language !== undefined) return sdkCode(language);
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
          : isProgram
            ? 'It names an address of Amplitude, and what is sent there was not found in it: paste the body alone, or the request as cURL.'
            : 'This was not recognised.',
      why: isProgram
        ? 'The body is JSON or a form. As cURL, the browser’s network panel gives it under “Copy as cURL”, and Postman under “Code”.'
        : `What can be read: ${READABLE}.`,
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

/** A text with what it was recognised as, so that it is read once. */
export interface Read {
  text: string;
  recognised: Recognised;
}

async function inquire({ text, recognised }: Read): Promise<Checked> {
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

const read = (text: string): Read => ({ text, recognised: recognise(text) });

/** The text as it may be shown, and corrected where that needs no judgement. Neither holds an API key. */
export interface Correction {
  before: string;
  after: string;
}

/** Mends what can be mended, round by round, since a mend may uncover the next fault. */
async function corrected(text: string, { report, keys }: Checked): Promise<Correction> {
  const before = keys.hide(applyEdits(text, keys.edits));
  // A mend may hold a key that stands in what it replaces; it waits until the keys are out.
  const first = editsOf(report.findings, keys.edits);
  let after = keys.hide(applyEdits(text, [...first, ...keys.edits]));
  const isDone = first.length === editsOf(report.findings).length;
  const rounds = first.length === 0 && isDone ? 0 : text.length > LONG ? (isDone ? 1 : 2) : ROUNDS;
  for (let round = 1; round < rounds; round += 1) {
    const edits = editsOf((await inquire(read(after))).report.findings);
    if (edits.length === 0) break;
    after = applyEdits(after, edits);
  }
  return { before, after };
}

/** Checks a text that is no export of rows, and corrects it. Never throws, sends nothing. */
export async function checkAndCorrect(given: Read): Promise<Checked & { correction: Correction }> {
  const checked = await inquire(given);
  return { ...checked, correction: await corrected(given.text, checked) };
}

/** Checks a text that is no export of rows. Never throws, sends nothing. */
export async function checkText(text: string): Promise<Report> {
  return (await inquire(read(text))).report;
}

/** Corrects a text that is no export of rows. */
export async function correctText(text: string): Promise<Correction> {
  return corrected(text, await inquire(read(text)));
}

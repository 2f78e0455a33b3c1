import { eventEffects, identificationEffects } from '../amplitude/read-effects.ts';
import type { Effect } from '../plan/effects.ts';
import { minIdLength } from '../sandbox/judge-ids.ts';
import { Judge, type Judged } from './answer.ts';
import { applyEdits, editsOf } from './correct.ts';
import { type Finding, type Found, inOrder } from './finding.ts';
import { type Keys, keysOf } from './hide-keys.ts';
import { plainValue } from './json/node.ts';
import { addressOf, regionOf } from './read/address.ts';
import { entriesOf } from './read/entries.ts';
import { READABLE } from './read/form-id.ts';
import { type Recognised, recognise } from './read/recognise.ts';
import type { AmplitudeSubject, SegmentSubject } from './read/subject.ts';
import type { Report, RequestSeen } from './report.ts';
import { checkAddress } from './rules/address-rules.ts';
import { tellAnswer } from './rules/answer-rules.ts';
import { checkEnvelope } from './rules/envelope-rules.ts';
import { checkEvent } from './rules/event-rules.ts';
import { Gathered } from './rules/gathered.ts';
import type { Ground } from './rules/ground.ts';
import { checkGroupIdentification, checkIdentification } from './rules/identification-rules.ts';
import { repeatedMembers } from './rules/member-rules.ts';
import { checkMessage } from './rules/segment-rules.ts';
import { original } from './text/mapped.ts';
import { Lines } from './text/place.ts';

/** More are counted, and not listed. */
const MOST_EFFECTS = 500;
const ROUNDS = 6;

function checkEntries(subject: AmplitudeSubject, ground: Ground, gathered: Gathered): Effect[] {
  const minLength = minIdLength(subject.options);
  const { meant } = subject;
  return entriesOf(subject).flatMap((entry) => {
    if (entry.kind !== 'object') {
      if (entry.kind !== 'code')
        ground.tell({
          severity: 'error',
          code: 'entry-not-object',
          message: 'An event or identification is an object in braces.',
          at: ground.text.span(entry.start, entry.end),
        });
      return [];
    }
    const value = plainValue(entry) as Record<string, unknown>;
    if (meant === 'identify') checkIdentification(entry, minLength, ground, gathered);
    else if (meant === 'groupidentify') checkGroupIdentification(entry, ground, gathered);
    else checkEvent(entry, ground, gathered, { minLength, severity: 'error', isExported: false });
    return meant === 'identify' || meant === 'groupidentify'
      ? identificationEffects(meant, value)
      : eventEffects(value);
  });
}

/** What is being found out about one text. */
class Inquiry {
  readonly founds: Found[] = [];
  readonly effects: Effect[] = [];
  readonly requests: RequestSeen[] = [];
  readonly gathered = new Gathered();
  readonly #judge = new Judge();
  refused = false;

  readonly tell = (found: Found): void => {
    this.founds.push(found);
  };

  async amplitude(subject: AmplitudeSubject): Promise<void> {
    const ground: Ground = { text: (subject.doc ?? subject.broken)?.text ?? original(''), tell: this.tell };
    const before = this.founds.length;
    checkAddress(subject, this.tell);
    checkEnvelope(subject, ground);
    if (subject.doc) repeatedMembers(subject.doc.root, ground);
    this.effects.push(...checkEntries(subject, ground, this.gathered));
    const judged: Judged | undefined = subject.raw?.unread.length ? undefined : await this.#judge.ask(subject);
    if (judged) tellAnswer(judged, subject, this.founds.slice(before), ground);
    this.refused ||= judged !== undefined && judged.answer.status !== 200;
    this.requests.push({
      service: 'amplitude',
      endpoint: subject.meant,
      ...(subject.raw ? { region: regionOf(addressOf(subject.raw.url.text)) } : {}),
      ...(judged ? { answer: judged.answer } : {}),
    });
  }

  segment({ text, messages, broken, raw }: SegmentSubject): void {
    const ground: Ground = { text, tell: this.tell };
    if (broken)
      this.tell({
        severity: 'error',
        code: 'broken-json',
        message: `This cannot be read: ${broken.message}`,
        at: broken.at,
      });
    for (const message of messages) this.effects.push(...checkMessage(message, ground, this.gathered));
    this.requests.push({ service: 'segment', ...(raw ? { region: regionOf(addressOf(raw.url.text)) } : {}) });
  }
}

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

function placed(text: string, founds: readonly Found[], keys: Keys): Finding[] {
  const lines = new Lines(text);
  return inOrder(
    founds.map(({ at, fix, message, why, ...rest }) => ({
      ...rest,
      message: keys.hide(message),
      ...(why === undefined ? {} : { why: keys.hide(why) }),
      ...(at === undefined ? {} : { place: lines.place(at) }),
      ...(fix === undefined ? {} : { fix: keys.hideIn(fix) }),
    })),
  );
}

/** What was found out, with the keys of the text, which the report is free of. */
interface Checked {
  report: Report;
  keys: Keys;
}

async function inquire(text: string): Promise<Checked> {
  const recognised = recognise(text);
  if (recognised.form === 'unknown') {
    const { report, founds } = unknown(text, recognised);
    const keys = keysOf(text, []);
    return { report: { ...report, findings: placed(text, founds, keys) }, keys };
  }
  if (recognised.form === 'ndjson') throw new TypeError('Rows are checked one by one.');
  const { subjects, others, form, title } = recognised;
  const inquiry = new Inquiry();
  for (const subject of subjects)
    if (subject.service === 'amplitude') await inquiry.amplitude(subject);
    else inquiry.segment(subject);
  inquiry.gathered.tellAll(inquiry.tell);
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

/** Mends what can be mended, round by round, since a mend may uncover the next fault. */
export async function correctText(text: string): Promise<Correction> {
  const first = await inquire(text);
  const before = first.keys.hide(applyEdits(text, first.keys.edits));
  let after = before;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { report } = await inquire(after);
    const edits = editsOf(report.findings);
    if (edits.length === 0) break;
    after = applyEdits(after, edits);
  }
  return { before, after };
}

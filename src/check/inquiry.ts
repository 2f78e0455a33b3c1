import { eventEffects, identificationEffects } from '../amplitude/read-effects.ts';
import type { Effect } from '../plan/effects.ts';
import { minIdLength } from '../sandbox/judge-ids.ts';
import { Judge } from './answer.ts';
import type { Found } from './finding.ts';
import { valueAsWritten } from './json/node.ts';
import { addressOf, isAmplitude, regionOf } from './read/address.ts';
import { entriesOf } from './read/entries.ts';
import type { AmplitudeSubject, SegmentSubject, Subject } from './read/subject.ts';
import type { RequestSeen } from './report.ts';
import { checkAddress } from './rules/address-rules.ts';
import { tellAnswer } from './rules/answer-rules.ts';
import { checkEnvelope } from './rules/envelope-rules.ts';
import { checkEvent } from './rules/event-rules.ts';
import { Gathered, NOT_OF_ROWS } from './rules/gathered.ts';
import type { Ground } from './rules/ground.ts';
import { checkGroupIdentification, checkIdentification } from './rules/identification-rules.ts';
import { repeatedMembers } from './rules/member-rules.ts';
import { oddValues } from './rules/odd-values.ts';
import { checkMessage, checkStray } from './rules/segment-rules.ts';
import { readsWhole, toldOfUnclosed } from './rules/unclosed-rules.ts';
import { checkUnread } from './rules/unread-rules.ts';
import { original } from './text/mapped.ts';

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
    const value = valueAsWritten(entry) as Record<string, unknown>;
    if (meant === 'identify') checkIdentification(entry, minLength, ground, gathered);
    else if (meant === 'groupidentify') checkGroupIdentification(entry, ground, gathered);
    else
      checkEvent(entry, ground, gathered, {
        minLength,
        severity: 'error',
        isExported: subject.isExported === true,
        addsIds: subject.code?.addsIds === true,
      });
    return meant === 'identify' || meant === 'groupidentify'
      ? identificationEffects(meant, value)
      : eventEffects(value);
  });
}

/** What is found out about one text, request by request. */
export class Inquiry {
  readonly founds: Found[] = [];
  readonly effects: Effect[] = [];
  readonly requests: RequestSeen[] = [];
  readonly #gathered = new Gathered();
  readonly #judge = new Judge();
  /** Whether Amplitude would refuse any of the requests. */
  refused = false;

  readonly #tell = (found: Found): void => {
    this.founds.push(found);
  };

  /** Looks at requests in their order, and then at all of them together. */
  async look(subjects: readonly Subject[]): Promise<void> {
    for (const subject of subjects)
      if (subject.service === 'amplitude') await this.#amplitude(subject);
      else this.#segment(subject);
    this.#tellLeft();
    this.#tellNoGroup(subjects);
    this.#tellRegions(subjects);
    const isExport = subjects.some((subject) => subject.service === 'amplitude' && subject.isExported);
    this.#gathered.tellAll(this.#tell, isExport ? NOT_OF_ROWS : undefined);
  }

  async #amplitude(subject: AmplitudeSubject): Promise<void> {
    const { doc, broken, raw, meant } = subject;
    const ground: Ground = { text: (doc ?? broken)?.text ?? original(''), tell: this.#tell };
    const before = this.founds.length;
    checkAddress(subject, this.#tell);
    checkEnvelope(subject, ground);
    if (doc) repeatedMembers(doc.root, ground);
    if (doc) oddValues(doc.root, ground, { isCode: subject.code !== undefined });
    for (const effect of checkEntries(subject, ground, this.#gathered)) this.effects.push(effect);
    const isWhole = readsWhole(subject);
    const isAsked = isWhole && !raw?.unread.length && !subject.isExported;
    const judged = isAsked ? await this.#judge.ask(subject) : undefined;
    if (judged) tellAnswer(judged, subject, this.founds.slice(before), ground);
    if (raw?.unclosed) toldOfUnclosed(raw, this.founds.splice(before), isWhole).forEach(this.#tell);
    this.refused ||= judged !== undefined && judged.answer.status !== 200;
    this.requests.push({
      service: 'amplitude',
      endpoint: meant,
      ...(raw ? { region: regionOf(addressOf(raw.url.text)), host: addressOf(raw.url.text).host } : {}),
      ...(judged ? { answer: judged.answer } : {}),
    });
  }

  /** Where all is well and about no group, silence would say too little. */
  #tellNoGroup(subjects: readonly Subject[]): void {
    if (this.founds.length > 0 || this.effects.length > 0) return;
    if (!subjects.some((subject) => subject.service === 'amplitude' && entriesOf(subject).length > 0)) return;
    this.#tell({
      severity: 'info',
      code: 'no-groups',
      message: 'Nothing here names a group, so no group changes and none is counted.',
      why: 'An event counts for the groups that its member groups names, such as {"company": "15"}; without it, for those the user was put into before.',
    });
  }

  /** A project, and its key, is in one region. */
  #tellRegions(subjects: readonly Subject[]): void {
    const hosts = subjects.flatMap(({ service, raw }) => {
      const address = addressOf(raw?.url.text ?? '');
      return raw && service === 'amplitude' && isAmplitude(address.host) ? [{ raw, region: regionOf(address) }] : [];
    });
    const other = hosts.find(({ region }) => region !== hosts[0]?.region);
    if (other)
      this.#tell({
        severity: 'warning',
        code: 'two-regions',
        message: 'Some requests go to the US host, and some to the EU host.',
        why: 'A project is in one region. To the other’s host its API key is invalid: Amplitude answers 400.',
        at: other.raw.url.span(),
      });
  }

  #tellLeft(): void {
    if (this.#judge.left > 0)
      this.#tell({
        severity: 'info',
        code: 'not-asked',
        message: `The sandbox was not asked what Amplitude would answer to the last ${this.#judge.left} requests.`,
        why: 'There are more than it is asked about in one text. Everything else was looked at.',
      });
  }

  #segment(subject: SegmentSubject): void {
    const { text, messages, strays = [], broken, raw } = subject;
    const before = this.founds.length;
    const ground: Ground = { text, tell: this.#tell };
    checkUnread(raw, this.#tell);
    if (broken && !raw?.unread.length)
      this.#tell({
        severity: 'error',
        code: 'broken-json',
        message: `This cannot be read: ${broken.message}`,
        at: broken.at,
      });
    for (const stray of strays) checkStray(stray, ground);
    for (const { node } of messages) oddValues(node, ground, { isCode: false });
    for (const message of messages)
      for (const effect of checkMessage(message, ground, this.#gathered)) this.effects.push(effect);
    if (raw?.unclosed) toldOfUnclosed(raw, this.founds.splice(before), readsWhole(subject)).forEach(this.#tell);
    this.requests.push({ service: 'segment', ...(raw ? { region: regionOf(addressOf(raw.url.text)) } : {}) });
  }
}

import type { Found } from '../finding.ts';
import { entriesOf } from '../read/entries.ts';
import type { RawRequest } from '../read/raw-request.ts';
import type { Subject } from '../read/subject.ts';
import { foundOf } from '../shell/unclosed.ts';

/** Whether a request that leaves a quote open makes sense once that is closed; true of all that leave none open. */
export function readsWhole(subject: Subject): boolean {
  const { raw, doc, broken } = subject;
  if (raw?.unclosed === undefined) return true;
  if (raw.unclosed.closing === undefined || broken || doc === undefined || doc.notJson) return false;
  return subject.service === 'segment' ? subject.messages.length > 0 : entriesOf(subject).length > 0;
}

/** Findings that the address alone tells. */
const OF_ADDRESS = new Set(['wrong-host', 'old-host', 'other-host', 'not-https', 'angle-brackets']);

/**
 * What is said of a request that leaves something open: that, and what else was found as far as it was read. Of half of
 * a text, only the address of the request says anything.
 */
export function toldOfUnclosed(raw: RawRequest, founds: readonly Found[], isWhole: boolean): Found[] {
  const { unclosed, url } = raw;
  if (unclosed === undefined) return [...founds];
  const address = url.span();
  const isSure = address.end <= unclosed.at.start && !/\s/.test(url.text);
  const kept = founds.filter(({ code }) => isSure && OF_ADDRESS.has(code));
  return [foundOf(unclosed, isWhole), ...(isWhole ? founds : kept)];
}

import type { Edit } from '../finding.ts';
import { holdsCode, memberOf, type Node } from '../json/node.ts';
import { writable, writeJson } from '../json/write-json.ts';
import { listIn } from '../read/entries.ts';
import type { AmplitudeSubject, Doc } from '../read/subject.ts';
import type { Mapped } from '../text/mapped.ts';
import { type Ground, insertAt, spanOf } from './ground.ts';
import { jsonForForm } from './json-for-form.ts';
import { misspeltMembers } from './member-rules.ts';
import { checkUnread } from './unread-rules.ts';

const takesEvents = ({ meant }: AmplitudeSubject) => meant === 'httpapi' || meant === 'batch';

function notJson(subject: AmplitudeSubject, doc: Doc, ground: Ground): void {
  const { notJson: problem, text, root } = doc;
  if (problem === undefined) return;
  const span = text.span(root.start, root.end);
  const written = holdsCode(root) ? undefined : writeJson(writable(root), text.text.includes('\n') ? 2 : 0);
  ground.tell({
    severity: subject.carriage === 'bare' ? 'warning' : 'error',
    code: 'not-json',
    message: `This is written as in a program, not as JSON: ${problem.message}`,
    why: 'In a program that makes JSON of it, it may be right. As the text of a request, Amplitude cannot read it.',
    at: problem.at,
    ...(written === undefined
      ? {}
      : { fix: { label: 'Write it as JSON', edits: [{ ...span, text: text.write(written, root.start) }] } }),
  });
}

function eventsList(root: Node, ground: Ground): void {
  const list = memberOf(root, 'events')?.value;
  if (list?.kind !== 'object') return;
  ground.tell({
    severity: 'error',
    code: 'events-not-list',
    message: 'events is an object; Amplitude wants a list of events, also of one.',
    at: spanOf(ground, list),
    fix: {
      label: 'Put it into a list',
      edits: [insertAt(ground, list.start, '['), { ...insertAt(ground, list.end, ']') }],
    },
  });
}

function missingKey(subject: AmplitudeSubject, tell: Ground['tell']): void {
  if (subject.key || subject.carriage === 'bare' || subject.broken || subject.raw?.unread.length) return;
  tell({
    severity: 'error',
    code: 'missing-key',
    message: 'There is no api_key.',
    why: takesEvents(subject)
      ? 'Amplitude wants the project’s API key as a member of the JSON body, and takes none from a header.'
      : 'Amplitude wants the project’s API key as a field of the form, and takes none from a header.',
    at: { start: subject.start, end: Math.min(subject.start + 1, subject.end) },
  });
}

function contentType(subject: AmplitudeSubject, tell: Ground['tell']): void {
  const { raw, carriage } = subject;
  if (raw === undefined || !takesEvents(subject) || carriage !== 'json') return;
  if (/json/i.test(raw.contentType)) return;
  const end = raw.data?.span.start ?? raw.end;
  const option = raw.tool === 'curl' && raw.data?.write([['--header', 'Content-Type: application/json']]);
  tell({
    // The browser SDK sends so when a page is left (sendBeacon), and Amplitude takes it.
    severity: raw.tool === 'har' && raw.contentType.startsWith('text/plain') ? 'info' : 'warning',
    code: 'content-type',
    message: raw.isTypeGiven
      ? `The content type is ${raw.contentType}, and the body is JSON.`
      : 'Without a header, the JSON goes out as application/x-www-form-urlencoded.',
    why: 'Amplitude documents application/json for events.',
    at: raw.headers.find(({ name }) => name === 'content-type')?.whole.span() ?? {
      start: raw.start,
      end: raw.start + 1,
    },
    ...(option && !raw.isTypeGiven
      ? { fix: { label: 'Add the header', edits: [{ start: end, end, text: `${option} ` }] } }
      : {}),
  });
}

/** A form that is labelled as something else, such as JSON. */
function formType({ raw, carriage, meant }: AmplitudeSubject, tell: Ground['tell']): void {
  if (carriage !== 'form' || raw?.form === undefined || /form/i.test(raw.contentType)) return;
  const type = raw.headers.find(({ name }) => name === 'content-type');
  const right = 'application/x-www-form-urlencoded';
  tell({
    severity: 'error',
    code: 'form-type',
    message: `The body is a form, and its content type is ${raw.contentType || 'not said'}.`,
    why: `/${meant} then finds no fields in it, and answers missing_event.`,
    at: type ? type.whole.span() : { start: raw.start, end: raw.start + 1 },
    ...(type
      ? { fix: { label: `Write ${right}`, edits: [{ ...type.value.span(), text: type.value.write(right) }] } }
      : {}),
  });
}

/** Signs to write anew one by one; of more, the whole text is. */
const MOST_SIGNS = 1000;

function plusEdits(written: Mapped): Edit[] {
  const signs: { index: number }[] = [];
  for (let index = written.text.indexOf('+'); index >= 0 && signs.length <= MOST_SIGNS; ) {
    signs.push({ index });
    index = written.text.indexOf('+', index + 1);
  }
  if (signs.length > MOST_SIGNS)
    return [{ ...written.span(), text: written.write(written.text.replaceAll('+', '%2B')) }];
  return signs.map(({ index }) => ({ ...written.span(index, index + 1), text: written.write('%2B', index) }));
}

/** A plus sign in JSON that was not encoded, and is decoded all the same. */
function notEncoded({ written }: AmplitudeSubject, tell: Ground['tell']): void {
  const at = written?.text.indexOf('+') ?? -1;
  if (written === undefined || at < 0 || !/["{]/.test(written.text)) return;
  tell({
    severity: 'warning',
    code: 'not-encoded',
    message: 'A plus sign in a form becomes a space.',
    why: 'JSON in a form has to be percent-encoded. With cURL, --data-urlencode does it.',
    at: written.span(at, at + 1),
    fix: {
      label: 'Write %2B',
      edits: plusEdits(written),
    },
  });
}

function noEntries(subject: AmplitudeSubject, tell: Ground['tell']): void {
  if (listIn(subject) !== undefined || subject.broken || (subject.raw?.unread.length ?? 0) > 0) return;
  const name = takesEvents(subject) ? 'events' : 'identification';
  tell({
    severity: 'error',
    code: 'nothing-sent',
    message: `There is no ${name}.`,
    why: takesEvents(subject) ? 'Amplitude answers that “events” is missing.' : 'Amplitude answers missing_event.',
    at: { start: subject.start, end: Math.min(subject.start + 1, subject.end) },
  });
}

/** What is around the events or identifications of a request. */
export function checkEnvelope(subject: AmplitudeSubject, ground: Ground): void {
  const { doc, broken, raw } = subject;
  const { tell } = ground;
  const isCode = subject.code !== undefined;
  if (broken)
    tell({
      severity: 'error',
      code: 'broken-json',
      message: `${isCode ? 'This call cannot be read' : 'This is not JSON'}: ${broken.message}`,
      at: broken.at,
    });
  if (doc) notJson(subject, doc, ground);
  checkUnread(raw, tell);
  missingKey(subject, tell);
  if (takesEvents(subject)) {
    if (doc?.root.kind === 'object' && subject.carriage === 'json') {
      misspeltMembers(doc.root, ['api_key', 'events'], ground);
      eventsList(doc.root, ground);
    }
    contentType(subject, tell);
  } else if (subject.carriage === 'json') jsonForForm(subject, doc, tell);
  else {
    notEncoded(subject, tell);
    formType(subject, tell);
  }
  noEntries(subject, tell);
}

import { endpointOf } from '../../amplitude/endpoints.ts';
import { at, firstObjectOf, memberOf, plainValue } from '../json/node.ts';
import { parseNode } from '../json/parse.ts';
import { stringText } from '../json/string-text.ts';
import { type Field, fieldNamed, formFields } from '../text/form-text.ts';
import { type Mapped, original } from '../text/mapped.ts';
import { addressOf, isAmplitude, isForData, meantEndpoint, serviceOf } from './address.ts';
import type { RawRequest } from './raw-request.ts';
import { readDoc } from './read-doc.ts';
import { readMessages } from './read-messages.ts';
import type { AmplitudeSubject, Carriage, Doc, Subject } from './subject.ts';

function parsedOptions(text: string | undefined): { options?: unknown } {
  if (text === undefined) return {};
  try {
    return { options: plainValue(parseNode(text)) };
  } catch {
    // `options=undefined`, as Segment sends it.
    return {};
  }
}

/** Whether JSON is about groups themselves: it names `group_type`, in one entry or in the first of a list. */
export function namesGroupType(doc: Doc | undefined): boolean {
  const first = firstObjectOf(doc?.root);
  return at(first, 'group_type') !== undefined || at(first, 'group_value') !== undefined;
}

/** What the fields of a form or a query say. */
export function interpretFields(
  body: readonly Field[],
  query: readonly Field[],
  rest: { raw?: RawRequest; span: { start: number; end: number }; path: string },
): AmplitudeSubject {
  const all = [...body, ...query];
  const identification = fieldNamed(all, 'identification');
  const key = fieldNamed(all, 'api_key');
  const read = identification ? readDoc(identification.value) : {};
  return {
    service: 'amplitude',
    ...rest.span,
    endpoint: endpointOf(rest.path),
    meant: meantEndpoint(rest.path, true, namesGroupType(read.doc)),
    carriage: 'form',
    ...(rest.raw ? { raw: rest.raw } : {}),
    ...read,
    ...(key ? { key: { value: key.value, isInQuery: !body.includes(key) } } : {}),
    ...(identification?.raw ? { written: identification.raw } : {}),
    ...parsedOptions(fieldNamed(all, 'options')?.value.text),
  };
}

/** The key in a JSON body. */
export function keyIn(doc: Doc | undefined, name = 'api_key'): { value: Mapped; isInQuery: boolean } | undefined {
  const value = memberOf(doc?.root, name)?.value;
  if (doc === undefined || value?.kind !== 'scalar') return undefined;
  const isText = typeof value.value === 'string' && doc.text.text.charAt(value.start) === '"';
  return { value: isText ? stringText(doc.text, value) : doc.text.slice(value.start, value.end), isInQuery: false };
}

/** What a JSON body for Amplitude says. */
export function interpretJson(
  text: Mapped,
  path: string | undefined,
  rest: { raw?: RawRequest; span: { start: number; end: number }; carriage?: Carriage },
): AmplitudeSubject {
  const read = readDoc(text);
  const isIdentification = at(read.doc?.root, 'identification') !== undefined;
  const meant = meantEndpoint(path ?? '', isIdentification, namesGroupType(read.doc));
  const queryKey = rest.raw && fieldNamed(rest.raw.query, 'api_key');
  const key = keyIn(read.doc) ?? (queryKey && { value: queryKey.value, isInQuery: true });
  const options = at(read.doc?.root, 'options');
  return {
    service: 'amplitude',
    ...rest.span,
    endpoint: path === undefined ? meant : endpointOf(path),
    meant,
    carriage: rest.carriage ?? 'json',
    ...(rest.raw ? { raw: rest.raw } : {}),
    ...read,
    ...(key ? { key } : {}),
    ...(options ? { options: plainValue(options) } : {}),
  };
}

/** Whether a request holds what only a request with data holds, wherever it goes. */
function holdsData({ body, form = [], query }: RawRequest): boolean {
  const text = body?.text ?? '';
  if (/\bapi_?key\b/i.test(text) && /\b(?:events?|identification)\b/i.test(text)) return true;
  return fieldNamed([...form, ...query], 'identification') !== undefined;
}

/** What a request says; nothing if it goes to somebody else, or asks Amplitude for something else. */
export function interpret(raw: RawRequest): Subject | undefined {
  const address = addressOf(raw.url.text);
  const service = serviceOf(address);
  const span = { start: raw.start, end: raw.end };
  if (service === undefined) return undefined;
  if (isAmplitude(address.host) && !isForData(address) && !holdsData(raw)) return undefined;
  if (service === 'segment') return readMessages(raw.body ?? original(''), { raw, span, path: address.path });
  // Also under another content type, fields are what was meant.
  if (raw.body && /(?:^|&)\s*(?:api_key|identification)=/.test(raw.body.text)) {
    const form = formFields(raw.body);
    return interpretFields(form, raw.query, { raw: { ...raw, form }, span, path: address.path });
  }
  if (raw.body) return interpretJson(raw.body, address.path, { raw, span });
  return interpretFields(raw.form ?? [], raw.query, { raw, span, path: address.path });
}

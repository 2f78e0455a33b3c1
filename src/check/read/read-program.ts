import type { Endpoint } from '../../amplitude/endpoints.ts';
import { at, holdsCode, type Node, plainValue, textIn } from '../json/node.ts';
import { BrokenJson } from '../json/parse.ts';
import { ScriptReader } from '../json/script.ts';
import { fieldNamed, formFields } from '../text/form-text.ts';
import type { Mapped } from '../text/mapped.ts';
import { type Address, addressOf, isAmplitude, isForData, meantEndpoint, serviceOf } from './address.ts';
import { codeString } from './code-string.ts';
import { interpret, interpretJson, keyIn, namesGroupType } from './interpret.ts';
import type { RawRequest } from './raw-request.ts';
import { readDoc } from './read-doc.ts';
import { eventsMember, jsonForm } from './read-json.ts';
import type { AmplitudeSubject, Subject } from './subject.ts';

const ADDRESS = /(["'`])(https?:\/\/[^"'`\s]{1,500})\1/g;
/** What stands in front of a literal: `body: {`, `json={`, `JSON.stringify([`, `'events' => [`. */
const BEFORE = /(?:[=(:,]|=>)\s*(?=[[{"'`])/g;
/** `const body = ` and `data = `, but not an argument such as `data=`. */
const ASSIGNED = /(?:^|[^,(\s])[ \t]*(?:\r?\n\s*)?(?:(?:const|let|var|final)\s+)?\$?[\w.]+\s*(?::[^=\n,]*)?:?=\s*$/;

/** A longer text is no program that somebody pasted; and literals that are tried in one. */
const LONGEST = 200_000;
const MOST_TRIED = 400;

function takesData(address: Address): boolean {
  const service = serviceOf(address);
  return service === 'segment' || (service === 'amplitude' && (!isAmplitude(address.host) || isForData(address)));
}

const takesEvents = (endpoint: Endpoint) => endpoint === 'httpapi' || endpoint === 'batch';

interface Found {
  url: Mapped;
  at: number;
}

/** The address that what begins at a place is sent to: what is put into a variable goes to the next, else to the last. */
function addressFor(addresses: readonly Found[], text: string, place: number): Mapped | undefined {
  const before = addresses.findLast((one) => one.at < place);
  const after = addresses.find((one) => one.at > place);
  const isAssigned = ASSIGNED.test(text.slice(Math.max(0, place - 200), place));
  return (isAssigned ? (after ?? before) : (before ?? after))?.url;
}

function requestTo(url: Mapped, span: { start: number; end: number }, body: Mapped): RawRequest {
  const isForm = /^\s*\w+=/.test(body.text);
  return {
    tool: 'program',
    ...span,
    method: 'POST',
    url,
    headers: [],
    contentType: isForm ? 'application/x-www-form-urlencoded' : 'application/json',
    isTypeGiven: true,
    query: [],
    ...(isForm ? { form: formFields(body) } : { body }),
    unread: [],
  };
}

/** What a literal has to be for the endpoint it goes to: the whole body, or its events or identifications alone. */
function partOf(node: Node, isForEvents: boolean): { root: Node; isBody: boolean } | undefined {
  const events = isForEvents ? eventsMember(node)?.value : undefined;
  // Of a body that only running the program would complete, the events alone are looked at.
  if (events) return holdsCode(node) ? { root: events, isBody: false } : { root: node, isBody: true };
  const identification = isForEvents ? undefined : at(node, 'identification');
  if (identification?.kind === 'array' || identification?.kind === 'object') return { root: node, isBody: true };
  const form = jsonForm(node)?.form;
  const isAlone = isForEvents ? form === 'event' || form === 'events' : form === 'identification';
  return isAlone ? { root: node, isBody: false } : undefined;
}

/** A string that holds a body as it goes out, or the JSON of events or identifications alone. */
function fromString(source: Mapped, node: Node, url: Mapped): Subject | undefined {
  const body = codeString(source, node);
  if (body === undefined) return undefined;
  const raw = requestTo(url, source.span(node.start, node.end), body);
  if (raw.form) return fieldNamed(raw.form, 'identification')?.value.text ? interpret(raw) : undefined;
  if (!/^\s*[{[]/.test(body.text)) return undefined;
  const address = addressOf(url.text);
  if (serviceOf(address) === 'segment') return interpret(raw);
  const { doc } = readDoc(body);
  const meant = meantEndpoint(address.path, false, namesGroupType(doc));
  const part = doc && partOf(doc.root, takesEvents(meant));
  if (part?.isBody !== false) return part || at(doc?.root, 'api_key') ? interpret(raw) : undefined;
  return interpretJson(body, address.path, { raw, span: source.span(node.start, node.end), carriage: 'bare' });
}

function fromLiteral(source: Mapped, node: Node, url: Mapped): AmplitudeSubject | undefined {
  const { path } = addressOf(url.text);
  const group = { text: source, root: at(node, 'identification') ?? node };
  const meant = meantEndpoint(path, at(node, 'identification') !== undefined, namesGroupType(group));
  const part = partOf(node, takesEvents(meant));
  if (part === undefined) return undefined;
  const span = source.span(node.start, node.end);
  const key = keyIn({ text: source, root: node });
  const options = at(node, 'options');
  return {
    service: 'amplitude',
    ...span,
    endpoint: meant,
    meant,
    carriage: part.isBody ? 'json' : 'bare',
    raw: requestTo(url, span, source.slice(node.start, node.end)),
    doc: { text: source, root: part.root },
    ...(key ? { key } : {}),
    ...(options && !holdsCode(options) ? { options: plainValue(options) } : {}),
  };
}

function literalAt(text: string, place: number): Node | undefined {
  try {
    return new ScriptReader(text, place).value(1);
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    return undefined;
  }
}

/** What a program sends, where it is written as a literal: in `fetch(…)`, `requests.post(…)` and their like. Nothing is run. */
export function readProgram(source: Mapped): Subject[] {
  const { text } = source;
  if (text.length > LONGEST) return [];
  const addresses = [...text.matchAll(ADDRESS)]
    .filter(([, , address = '']) => takesData(addressOf(address)))
    .map((match) => ({ at: match.index, url: source.slice(match.index + 1, match.index + match[0].length - 1) }));
  if (addresses.length === 0) return [];
  const subjects: Subject[] = [];
  let done = 0;
  let tried = 0;
  for (const match of text.matchAll(BEFORE)) {
    const place = match.index + match[0].length;
    if (place < done || tried >= MOST_TRIED) continue;
    tried += 1;
    const node = literalAt(text, place);
    const url = node && node.kind !== 'code' ? addressFor(addresses, text, place) : undefined;
    if (node === undefined || url === undefined) continue;
    const isAmplitude = serviceOf(addressOf(url.text)) === 'amplitude';
    const subject =
      textIn(node) !== undefined
        ? fromString(source, node, url)
        : isAmplitude
          ? fromLiteral(source, node, url)
          : undefined;
    if (subject === undefined) continue;
    subjects.push(subject);
    done = node.end;
  }
  return subjects;
}

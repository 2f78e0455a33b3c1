import type { Found } from '../finding.ts';
import { at, firstObjectOf, type Node } from '../json/node.ts';
import { type Shell, shellOf } from '../shell/which-shell.ts';
import { formFields } from '../text/form-text.ts';
import { type Mapped, original } from '../text/mapped.ts';
import { addressOf } from './address.ts';
import { amplitudeCodeOf, isAmplitudeCall } from './amplitude-code.ts';
import type { FormId } from './form-id.ts';
import { interpret, interpretFields } from './interpret.ts';
import { queryText, type RawRequest } from './raw-request.ts';
import { readAmplitudeCalls } from './read-amplitude-calls.ts';
import { readCallCode } from './read-call-code.ts';
import { readDoc } from './read-doc.ts';
import { isHar, readHar } from './read-har.ts';
import { readHttp } from './read-http.ts';
import { jsonForm, readJson } from './read-json.ts';
import { readProgram } from './read-program.ts';
import { readScript } from './read-script.ts';
import { hasRows } from './rows-text.ts';
import type { Broken, Subject } from './subject.ts';

/** A text that was recognised, or what it comes close to. */
export type Recognised =
  | {
      form: Exclude<FormId, 'ndjson'>;
      title: string;
      subjects: Subject[];
      others: number;
      shell?: Shell;
      founds?: Found[];
    }
  | { form: 'ndjson'; title: string }
  | {
      form: 'unknown';
      broken?: Broken;
      close?: string;
      /** Of code of one of Amplitude's SDKs that is not read. */
      language?: string;
      /** Whether it names an address of Amplitude's, and what is sent there was not found. */
      isProgram?: boolean;
      founds?: Found[];
    };

function fromHar(source: Mapped, root: Node): Recognised {
  const requests = readHar(source, root);
  const subjects = requests.flatMap((request) => interpret(request) ?? []);
  return { form: 'har', title: 'HAR file', subjects, others: requests.length - subjects.length };
}

function fromHttp(source: Mapped): Recognised | undefined {
  const requests = readHttp(source);
  if (requests.length === 0) return undefined;
  const subjects = requests.flatMap((request) => interpret(request) ?? []);
  return { form: 'http', title: 'HTTP request', subjects, others: requests.length - subjects.length };
}

function fromAddress(source: Mapped): Recognised | undefined {
  const [found] = /^\s*<?https?:\/\/\S+\s*$/.exec(source.text) ?? [];
  if (found === undefined) return undefined;
  const start = found.length - found.trimStart().length;
  const url = source.slice(start, found.trimEnd().length);
  const query = queryText(url);
  const raw: RawRequest = {
    tool: 'address',
    ...source.span(),
    method: 'GET',
    url,
    headers: [],
    contentType: '',
    isTypeGiven: false,
    query: query ? formFields(query) : [],
    unread: [],
  };
  const subject = interpret(raw);
  return subject && { form: 'address', title: 'Address with parameters', subjects: [subject], others: 0 };
}

function fromProgram(source: Mapped): Recognised | undefined {
  const subjects = readProgram(source);
  return subjects.length > 0 ? { form: 'program', title: 'Program', subjects, others: 0 } : undefined;
}

function fromForm(source: Mapped): Recognised | undefined {
  // A program may hold a form, too: `body("api_key=" + key + "&identification=" + …)`.
  if (!/^\s*\??[\w.%[\]-]+=/.test(source.text)) return undefined;
  if (!/(?:^|&)\s*(?:api_key|identification)=/.test(source.text)) return undefined;
  const trimmed = source.slice(source.text.length - source.text.trimStart().length, source.text.trimEnd().length);
  const subject = interpretFields(formFields(trimmed), [], { span: source.span(), path: '' });
  return { form: 'form-body', title: 'Form body', subjects: [{ ...subject, endpoint: subject.meant }], others: 0 };
}

function isExported(root: Node | undefined): boolean {
  return (
    ['server_upload_time', 'amplitude_id', '$insert_id', 'uuid', 'event_time'].filter((name) => at(root, name)).length >
    1
  );
}

const ROWS: Recognised = { form: 'ndjson', title: 'Events, one a line' };

function fromJson(source: Mapped): Recognised {
  const { doc, broken } = readDoc(source);
  if (doc === undefined && hasRows(source.text)) return ROWS;
  if (doc === undefined) return { form: 'unknown', ...(broken ? { broken } : {}) };
  const { root } = doc;
  if (isHar(root)) return fromHar(source, root);
  if (at(root, 'version') !== undefined && at(root, 'source') !== undefined)
    return { form: 'unknown', close: 'A plan of this wizard. “Share or import” opens it.' };
  const form = jsonForm(root);
  if (form === undefined) return { form: 'unknown', close: closeTo(root) };
  const subject = readJson(source, doc, form.form);
  const isEvents = form.form === 'event' || form.form === 'events';
  if (!isEvents || subject.service !== 'amplitude' || !isExported(firstObjectOf(root)))
    return { ...form, subjects: [subject], others: 0 };
  const title = form.form === 'event' ? 'Event of an export' : 'Events of an export';
  return { ...form, title, subjects: [{ ...subject, isExported: true }], others: 0 };
}

function closeTo(root: Node): string {
  if (at(root, 'code') && (at(root, 'events_ingested') ?? at(root, 'error')))
    return 'This is an answer of Amplitude’s. Paste what was sent: the request, or its body.';
  const names = root.kind === 'object' ? root.members.slice(0, 5).map(({ name }) => name) : [];
  const told = names.length === 0 ? '' : ` It holds ${names.join(', ')}.`;
  return `JSON, but neither events nor an identification nor a message to Segment.${told}`;
}

/** Code that calls SDKs: Amplitude's, Segment's, or both. */
function fromCode(source: Mapped): Recognised | undefined {
  const { text } = source;
  const code = amplitudeCodeOf(text);
  if (code?.language !== undefined) return { form: 'unknown', language: code.language };
  const calls = code && readAmplitudeCalls(source, code);
  const taken = calls?.doc?.root.kind === 'array' ? new Set(calls.doc.root.items.map(({ start }) => start)) : undefined;
  const others = readCallCode(
    source,
    (at) => taken?.has(at) === true || (code !== undefined && isAmplitudeCall(text, at, code)),
  );
  if (calls && others)
    return { form: 'sdk-call', title: 'Calls of Amplitude’s SDK and of Segment', subjects: [calls, others], others: 0 };
  if (calls) return { form: 'sdk-call', title: 'Calls of Amplitude’s SDK', subjects: [calls], others: 0 };
  if (others) return { form: 'segment-call', title: 'Call to Segment', subjects: [others], others: 0 };
  return (
    code && { form: 'unknown', close: 'It speaks of an SDK of Amplitude’s, and calls nothing that is about groups.' }
  );
}

/** Says what a text is. Never throws. */
export function recognise(text: string): Recognised {
  const source = original(text);
  if (text.trim() === '') return { form: 'unknown' };
  if (/^\s*[{[]/.test(text)) {
    const read = fromJson(source);
    // `[Net.ServicePointManager]::…` begins a script of PowerShell.
    // And `[amplitude setGroup:…]` is Objective-C.
    const isCode = shellOf(text) !== undefined || amplitudeCodeOf(text)?.language !== undefined;
    if (read.form !== 'unknown' || !isCode) return read;
  }
  const shell = shellOf(text);
  if (shell) return readScript(text, shell);
  const other = fromHttp(source) ?? fromAddress(source) ?? fromForm(source);
  if (other) return other;
  const code = fromCode(source);
  // The address in it may be the server URL of an SDK, whose calls say more than their arguments.
  const program = code?.form === 'sdk-call' ? undefined : fromProgram(source);
  const found = program ?? code;
  if (found) return found;
  if (hasRows(text)) return ROWS;
  const host = /https?:\/\/\S+/.exec(text)?.[0];
  if (host && addressOf(host).host.endsWith('amplitude.com'))
    return { form: 'unknown', close: 'It names an address of Amplitude.', isProgram: true };
  return { form: 'unknown' };
}

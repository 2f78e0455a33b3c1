import { PATHS } from '../amplitude/endpoints.ts';
import { KEY_PLACEHOLDER } from '../amplitude/request.ts';
import type { Dropped } from '../sandbox/drops.ts';
import type { Report } from '../sandbox/report.ts';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { at, type Node, plainValue } from './json/node.ts';
import { addressOf } from './read/address.ts';
import { entriesOf } from './read/entries.ts';
import type { AmplitudeSubject } from './read/subject.ts';

/** What Amplitude would answer, as the sandbox plays it. */
export interface Answer {
  status: number;
  /** Its words. A 200 to events names the moment and the bytes that arrive, which a text does not tell. */
  body?: string;
}

/** An answer, and what would be dropped without a word. */
export interface Judged {
  answer: Answer;
  dropped: readonly Dropped[];
}

const HOST = 'https://sandbox.invalid';
const FORM = 'application/x-www-form-urlencoded';

function form(subject: AmplitudeSubject, identification: string | undefined): string {
  return new URLSearchParams([
    ...(subject.key || subject.carriage === 'bare' ? [['api_key', KEY_PLACEHOLDER]] : []),
    ...(identification === undefined ? [] : [['identification', identification]]),
    ...(subject.options === undefined ? [] : [['options', JSON.stringify(subject.options)]]),
  ]).toString();
}

/** What a JSON body says, with a stand-in for the key; text that is no JSON is sent as it is. */
function jsonText({ doc, broken }: AmplitudeSubject): string {
  const { root } = doc ?? {};
  if (doc === undefined || root === undefined || doc.notJson) return (broken ?? doc)?.text.text ?? '';
  const value = plainValue(root);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'api_key')) return JSON.stringify(value);
  return JSON.stringify({ ...value, api_key: KEY_PLACEHOLDER });
}

function post(path: string, contentType: string, body: string, method = 'POST'): Request {
  if (method === 'GET' || method === 'HEAD')
    return new Request(`${HOST}${path}${body === '' ? '' : `?${body}`}`, { method });
  return new Request(`${HOST}${path}`, { method, headers: { 'content-type': contentType }, body });
}

/** Stands for the device ID that an SDK makes up. */
const SDK_DEVICE = 'device-id-of-the-sdk';

/** An event as it would be sent, with what the SDK adds and what only running the code would tell. */
function eventSent(entry: Node, { code }: AmplitudeSubject): unknown {
  const value = plainValue(entry);
  if (entry.kind !== 'object' || typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(
    ([name]) => !(at(entry, name)?.kind === 'code' && /^groups$|_properties$|^time$/.test(name)),
  );
  const ids = code?.addsIds || entry.isOpen ? [['device_id', SDK_DEVICE]] : [];
  return Object.fromEntries([...ids, ...known]);
}

/** The request as it would arrive, with a stand-in for the key and for the host. */
function requestOf(subject: AmplitudeSubject): Request {
  const { raw, carriage, doc, broken, meant } = subject;
  const path = raw ? addressOf(raw.url.text).path || '/' : PATHS[meant];
  const method =
    /^[A-Z]{3,7}$/.test(raw?.method ?? '') && !/^(?:TRACE|CONNECT|TRACK)$/.test(raw?.method ?? '')
      ? raw?.method
      : 'POST';
  const takesEvents = meant === 'httpapi' || meant === 'batch';
  if (carriage === 'json') return post(path, 'application/json', jsonText(subject), method);
  if (takesEvents && carriage === 'bare')
    return post(
      path,
      'application/json',
      JSON.stringify({
        api_key: KEY_PLACEHOLDER,
        events: entriesOf(subject).map((entry) => eventSent(entry, subject)),
      }),
    );
  const text = doc && !doc.notJson ? JSON.stringify(plainValue(doc.root)) : (broken ?? doc)?.text.text;
  const type = raw?.form && raw.contentType !== '' && !/form/i.test(raw.contentType) ? raw.contentType : FORM;
  return post(path, type, form(subject, text), carriage === 'form' ? method : 'POST');
}

/** Requests of one text that are asked about; what is said of each by the rules has no end. */
const MOST_ASKED = 2000;

/** Asks a sandbox of its own, request by request: what came before counts, as in a project. */
export class Judge {
  readonly #sandbox: Sandbox = createSandbox();
  #report: Report | undefined;
  #asked = 0;

  constructor() {
    this.#sandbox.subscribe((report) => {
      this.#report = report;
    });
  }

  /** Requests that were not asked about. */
  get left(): number {
    return Math.max(0, this.#asked - MOST_ASKED);
  }

  /** @returns nothing once too many were asked about */
  async ask(subject: AmplitudeSubject): Promise<Judged | undefined> {
    this.#asked += 1;
    if (this.#asked > MOST_ASKED) return undefined;
    const response = await this.#sandbox.fetch(requestOf(subject));
    const { status } = response;
    const isOfMoment = status === 200 && (subject.meant === 'httpapi' || subject.meant === 'batch');
    const words = isOfMoment ? {} : { body: (await response.text()).trim() };
    return { answer: { status, ...words }, dropped: this.#report?.dropped ?? [] };
  }
}

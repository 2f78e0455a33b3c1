import { KEY_PLACEHOLDER } from '../amplitude/request.ts';
import { basicUser, isKeyName, keysInText } from '../sandbox/find-keys.ts';
import type { Edit, Finding } from './finding.ts';
import { type Node, nodesFrom, plainValue } from './json/node.ts';
import { entriesOf } from './read/entries.ts';
import type { RawRequest } from './read/raw-request.ts';
import { readDoc } from './read/read-doc.ts';
import type { Subject } from './read/subject.ts';
import { Mapped } from './text/mapped.ts';

/** What stands for a key, or holds none. */
const STAND_IN = /^$|^[$%<{[]|^YOUR|^[xX*.•]+$|^(?:null|undefined|true|false)$/;
/** Looking for keys by their name in a longer text takes too long. */
const LONGEST_SEARCH = 2_000_000;
const HEXADECIMAL = /[0-9a-f]{32,}/gi;
const SHORTEST = 4;
/** Keys that are looked for wherever they stand, also inside of words. */
const MOST_KEYS = 50;
/** Texts that are remembered: their length, and how many. */
const SHORT = 200;
const MOST_KNOWN = 2000;
const RUN = /^[\w-]+$/;
const RUNS = /[\w-]{4,}/g;
/** Data to remember that looks like a key. */
const MOST_DATA = 100_000;

/** The keys of a text. */
export class Keys {
  readonly #values = new Set<string>();
  readonly #edits: Edit[] = [];
  readonly #data = new Set<string>();
  /** Beyond the first keys, those that are one run of letters and digits: they are looked up run by run. */
  readonly #runs = new Set<string>();
  #spellings: readonly string[] | undefined;
  /** Short texts that were looked through: the same are told over and over. */
  readonly #known = new Map<string, string>();

  /** Takes a key where it stands, so that it can be taken out of the text. */
  note(value: Mapped): void {
    if (STAND_IN.test(value.text)) return;
    this.#edits.push({ ...value.span(), text: value.write(KEY_PLACEHOLDER) });
    this.#add(value.text);
  }

  #add(key: string): void {
    if (key.length < SHORTEST || this.#values.has(key)) return;
    this.#spellings = undefined;
    this.#known.clear();
    if (this.#values.size < MOST_KEYS) this.#values.add(key);
    else if (RUN.test(key)) this.#runs.add(key);
  }

  /** How keys can stand in a text, the longest first. */
  #allSpellings(): readonly string[] {
    const spelt = [...this.#values].flatMap((key) => [
      key,
      encodeURIComponent(key.toWellFormed()),
      JSON.stringify(key).slice(1, -1),
    ]);
    return [...new Set(spelt)].sort((one, other) => other.length - one.length);
  }

  noteText(key: string): void {
    if (!STAND_IN.test(key)) this.#add(key);
  }

  /** Takes data that has the form of a key, such as a UUID without dashes: it stays, unless it is a key after all. */
  noteDataOf(node: Node): void {
    if (node.kind === 'array') for (const item of node.items) this.noteDataOf(item);
    else if (node.kind === 'object') {
      for (const { name, value } of node.members) {
        this.#noteRuns(name);
        if (!isKeyName(name)) this.noteDataOf(value);
      }
    } else if (node.kind === 'scalar' && typeof node.value === 'string') this.#noteRuns(node.value);
  }

  #noteRuns(text: string): void {
    if (text.length < 32 || this.#data.size >= MOST_DATA) return;
    this.#known.clear();
    for (const [run] of text.matchAll(HEXADECIMAL)) this.#data.add(run);
  }

  /** Changes that take the keys out of the text. */
  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /** A text without the keys, and without anything that looks like one. */
  hide(text: string): string {
    if (text.length > SHORT) return this.#hidden(text);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const hidden = this.#hidden(text);
    if (this.#known.size < MOST_KNOWN) this.#known.set(text, hidden);
    return hidden;
  }

  #hidden(text: string): string {
    this.#spellings ??= this.#allSpellings();
    let hidden = text;
    for (const spelling of this.#spellings)
      if (hidden.includes(spelling)) hidden = hidden.replaceAll(spelling, KEY_PLACEHOLDER);
    if (this.#runs.size > 0) hidden = hidden.replace(RUNS, (run) => (this.#runs.has(run) ? KEY_PLACEHOLDER : run));
    return hidden.replace(HEXADECIMAL, (run) => (this.#data.has(run) ? run : KEY_PLACEHOLDER));
  }

  /** A finding as it may be told. */
  hideTold(finding: Finding): Finding {
    const { message, why, fix } = finding;
    return {
      ...finding,
      message: this.hide(message),
      ...(why === undefined ? {} : { why: this.hide(why) }),
      ...(fix === undefined ? {} : { fix: this.hideIn(fix) }),
    };
  }

  /** The same for every text in a value. */
  hideIn<T>(value: T): T {
    if (typeof value === 'string') return this.hide(value) as T;
    if (Array.isArray(value)) return value.map((item) => this.hideIn(item)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [this.hide(name), this.hideIn(item)])) as T;
  }
}

function noteRaw({ headers, user, query, form = [] }: RawRequest, keys: Keys): void {
  for (const { name, value } of [...query, ...form]) if (isKeyName(name)) keys.note(value);
  if (user) {
    const colon = user.text.indexOf(':');
    keys.note(user.slice(0, colon < 0 ? user.text.length : colon));
  }
  for (const { name, value } of headers) {
    if (!isKeyName(name)) continue;
    const scheme = /^\w+\s+/.exec(value.text)?.[0].length ?? 0;
    keys.note(value.slice(scheme));
    for (const key of basicUser(value.text)) keys.noteText(key);
  }
}

/** Members such as `api_key` and `writeKey`, anywhere in a value that is not too deep. */
function noteMembers(text: Mapped, root: Node, keys: Keys): void {
  for (const node of nodesFrom(root)) {
    if (node.kind !== 'object') continue;
    for (const { name, value } of node.members) {
      if (!isKeyName(name) || value.kind !== 'scalar' || value.value === null) continue;
      const isText = typeof value.value === 'string';
      keys.note(isText ? text.slice(value.start + 1, value.end - 1) : text.slice(value.start, value.end));
      keys.noteText(String(plainValue(value)));
    }
  }
}

/** Finds the keys of a text, in what was read of it and, by their names and their form, in the rest. */
export function keysOf(text: string, subjects: readonly Subject[]): Keys {
  const keys = new Keys();
  for (const subject of subjects) {
    if (subject.raw) noteRaw(subject.raw, keys);
    if (subject.service === 'amplitude' && subject.key) keys.note(subject.key.value);
    const data = subject.service === 'amplitude' ? entriesOf(subject) : subject.messages.map(({ node }) => node);
    for (const node of data) keys.noteDataOf(node);
    if (subject.doc) noteMembers(subject.doc.text, subject.doc.root, keys);
  }
  // The placeholder reads like the name of a key itself: `-u YOUR_API_KEY: https://…`.
  const searched = text.length <= LONGEST_SEARCH ? text.replaceAll(KEY_PLACEHOLDER, 'x') : '';
  for (const key of keysInText(searched)) keys.noteText(key);
  return keys;
}

/** Finds the keys of one row. */
export function keysOfRow(row: string): Keys {
  const keys = new Keys();
  const { doc } = readDoc(new Mapped(row, 0));
  if (doc === undefined) return keys;
  noteMembers(doc.text, doc.root, keys);
  keys.noteDataOf(doc.root);
  return keys;
}

import type { Unclosed } from '../shell/unclosed.ts';
import type { Field } from '../text/form-text.ts';
import type { Mapped, Span } from '../text/mapped.ts';

/** A header. */
export interface Header {
  name: string;
  value: Mapped;
  /** The whole of it, as it is written. */
  whole: Mapped;
}

/** A request as a tool would make it, before anybody asks what it means. */
export interface RawRequest extends Span {
  /** What makes it. */
  tool: 'curl' | 'powershell' | 'har' | 'http' | 'address' | 'program';
  method: string;
  methodText?: Mapped;
  url: Mapped;
  headers: Header[];
  /** The type the body is sent as; of cURL, also the one it sends unasked. */
  contentType: string;
  /** Whether the type was asked for. */
  isTypeGiven: boolean;
  /** Parameters of the address. */
  query: Field[];
  /** Fields of a form body. */
  form?: Field[];
  /** A body that is no form. */
  body?: Mapped;
  /** The user of basic authorization. */
  user?: Mapped;
  /** Options with the data they send, to be written anew. */
  data?: { span: Span; write: (options: [name: string, text: string][]) => string };
  /** Files that hold data that is not in the text. */
  unread: Mapped[];
  /** What the command leaves open, so that all behind it was read as part of it. */
  unclosed?: Unclosed;
}

/** Part of an address behind the question mark, before a fragment. */
export function queryText(url: Mapped): Mapped | undefined {
  const start = url.text.indexOf('?');
  if (start < 0) return undefined;
  const end = url.text.indexOf('#', start);
  return url.slice(start + 1, end < 0 ? url.text.replace(/>$/, '').length : end);
}

/** A header written as `Name: value`. */
export function headerOf(whole: Mapped): Header {
  const [before = ''] = /^[^:]*:?\s*/.exec(whole.text) ?? [];
  return { name: before.trimEnd().replace(/:$/, '').toLowerCase(), value: whole.slice(before.length), whole };
}

/** The value of a header. */
export function headerNamed(headers: readonly Header[], name: string): Mapped | undefined {
  return headers.find((header) => header.name === name)?.value;
}

import { percentEncoded } from '../../code/json-text.ts';
import { type Mapped, MappedBuilder } from './mapped.ts';

/** A field of a form or a parameter of a query. */
export interface Field {
  name: string;
  /** The name as it is written. */
  nameText: Mapped;
  value: Mapped;
  /** The value before it was decoded, where it was encoded in the text. */
  raw?: Mapped;
}

/** Bytes of the character that begins with this byte of UTF-8. */
function bytesOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

// A byte order mark is a character like any other here.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes `a%20b+c`, with the place of each character. A percent sign that begins nothing stays. */
export function decoded(text: Mapped): Mapped {
  const raw = text.text;
  const builder = new MappedBuilder(text.span(0, 0).start);
  for (let at = 0; at < raw.length; ) {
    const [run] = /^(?:%[0-9a-fA-F]{2}){1,4}/.exec(raw.slice(at, at + 12)) ?? [];
    if (run === undefined) {
      builder.add(raw.charAt(at) === '+' ? ' ' : raw.charAt(at), text.span(at, at + 1));
      at += 1;
      continue;
    }
    const bytes = run
      .split('%')
      .slice(1)
      .map((digits) => Number.parseInt(digits, 16));
    const count = Math.min(bytesOf(bytes[0] ?? 0), bytes.length);
    builder.add(decoder.decode(Uint8Array.from(bytes.slice(0, count))), text.span(at, at + count * 3));
    at += count * 3;
  }
  // Where nothing was encoded, only what would be decoded is.
  const encode = /["{]/.test(raw) ? (written: string) => written.replace(/[%&+]/g, encodeURIComponent) : percentEncoded;
  return builder.done((written) => text.write(encode(written), 0));
}

/** Fields of an urlencoded form or of a query. */
export function formFields(text: Mapped): Field[] {
  const fields: Field[] = [];
  let from = 0;
  for (const pair of text.text.split('&')) {
    const to = from + pair.length;
    const equals = pair.indexOf('=');
    const nameText = text.slice(from, equals < 0 ? to : from + equals);
    const raw = text.slice(equals < 0 ? to : from + equals + 1, to);
    if (pair !== '') fields.push({ name: decoded(nameText).text, nameText, value: decoded(raw), raw });
    from = to + 1;
  }
  return fields;
}

/** The value of a field; of several with the name, the first counts. */
export function fieldNamed(fields: readonly Field[], name: string): Field | undefined {
  return fields.find((field) => field.name === name);
}

import { type Mapped, MappedBuilder } from '../text/mapped.ts';

const QUOTED = /^\s*"((?:\\[\s\S]|[^"\\])*)"/;

/**
 * The value of a field of `-F`, which cURL takes out of double quotes, as Postman writes it: `name="{\"a\":1}"` sends
 * `{"a":1}`. Only a quote and a backslash are escaped. Nothing if it stands in no quotes, or they have no end.
 */
export function quotedValue(value: Mapped): Mapped | undefined {
  const [whole, inner = ''] = QUOTED.exec(value.text) ?? [];
  if (whole === undefined) return undefined;
  const end = whole.length - 1;
  const builder = new MappedBuilder(value.span(end - inner.length, end - inner.length).start);
  for (let at = end - inner.length; at < end; ) {
    const isEscaped = /^\\["\\]/.test(value.text.slice(at, at + 2));
    if (isEscaped) builder.add(value.text.charAt(at + 1), value.span(at, at + 2));
    else builder.copy(value, at, at + 1);
    at += isEscaped ? 2 : 1;
  }
  return builder.done((text, at) => value.write(text.replaceAll(/["\\]/g, '\\$&'), end - inner.length + at));
}

import { readEscape } from '../json/literals.ts';
import type { Node } from '../json/node.ts';
import { type Mapped, MappedBuilder } from '../text/mapped.ts';

/** What a string of a program says, with the place of each character; nothing of one with a prefix. */
export function codeString(source: Mapped, { start, end }: Node): Mapped | undefined {
  const { text } = source;
  const quote = text.charAt(start);
  if (!'"\'`'.includes(quote)) return undefined;
  // `"""…"""` of C#, Java, Kotlin, Python and Swift: JSON in it needs no escapes.
  if (end - start > 5 && text.startsWith(quote.repeat(3), start)) return source.slice(start + 3, end - 3);
  const builder = new MappedBuilder(source.span(start + 1, start + 1).start);
  for (let at = start + 1; at < end - 1; ) {
    const sign = text.charAt(at) === '\\' ? readEscape(text, at, false) : undefined;
    const length = sign?.length || 1;
    builder.add(sign ? sign.value : text.charAt(at), source.span(at, at + length));
    at += length;
  }
  const escaped = (written: string) => JSON.stringify(written).slice(1, -1).replaceAll('\\"', '"');
  return builder.done((written) => source.write(escaped(written).replaceAll(quote, `\\${quote}`), start + 1));
}

import { type Mapped, MappedBuilder } from '../text/mapped.ts';
import { readEscape } from './literals.ts';
import type { Node } from './node.ts';

/** What a string of a JSON text says, with the place of each character: for JSON that stands inside of JSON. */
export function stringText(json: Mapped, { start, end }: Node): Mapped {
  const builder = new MappedBuilder(json.span(start + 1, start + 1).start);
  for (let at = start + 1; at < end - 1; ) {
    const escaped = json.text.charAt(at) === '\\' ? readEscape(json.text, at, true) : undefined;
    const length = escaped?.length || 1;
    builder.add(escaped ? escaped.value : json.text.charAt(at), json.span(at, at + length));
    at += length;
  }
  return builder.done((text) => json.write(JSON.stringify(text).slice(1, -1), start + 1));
}

import { isDictionary } from '../../amplitude/operation-dictionary.ts';
import { ktString, ktValue } from '../../code/kotlin.ts';
import { indent, type Line, lines, marked } from '../../code/line.ts';
import type { PropertyValue } from '../../plan/operations.ts';
import type { MarkedMember } from './parts.ts';

/** The members of an object inside another. */
export function membersOf(dictionary: Record<string, unknown>, mark: MarkedMember['mark']): MarkedMember[] {
  return Object.entries(dictionary).map(([name, value]) => ({ name, value, mark }));
}

/** What stands in a `buildJsonObject`, a member a statement: `put("name", "Acme")`. */
function putLines(members: readonly MarkedMember[]): Line[] {
  return members.flatMap(({ name, value, mark }) => {
    const key = ktString(name);
    const block = (open: string, inner: Line[]) =>
      inner.length === 0
        ? marked(mark, `${open} {}`)
        : lines(marked(mark, `${open} {`), indent(inner, '    '), marked(mark, '}'));
    if (isDictionary(value)) return block(`putJsonObject(${key})`, putLines(membersOf(value, mark)));
    if (!Array.isArray(value)) return marked(mark, `put(${key}, ${ktValue(value as PropertyValue)})`);
    const items = value.map((item) => `add(${ktValue(item)})`);
    return block(
      `putJsonArray(${key})`,
      items.flatMap((item) => marked(mark, item)),
    );
  });
}

/** An object as an argument on lines of its own. */
export function objectLines(members: readonly MarkedMember[], mark: MarkedMember['mark']): Line[] {
  return lines(marked(mark, '    buildJsonObject {'), indent(putLines(members), '        '), marked(mark, '    },'));
}

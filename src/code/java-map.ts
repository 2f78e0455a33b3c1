import { fitsJava, javaValue } from './java-json.ts';

/** An entry of a map, and a mark to give its lines. */
export interface JavaEntry<Mark> {
  name: string;
  value: unknown;
  mark: Mark;
}

/**
 * A `Map.ofEntries` with one entry a line, laid out as google-java-format does where it is too long for one.
 * @param margin what stands before each entry
 * @param end what stands behind the last entry, the map's own bracket included
 */
export function javaEntries<Mark>(
  entries: readonly JavaEntry<Mark>[],
  margin: string,
  end: string,
): { text: string; mark: Mark }[] {
  return entries.flatMap(({ name, value, mark }, index) => {
    const close = index === entries.length - 1 ? `)${end}` : '),';
    const line = `${margin}Map.entry(${javaValue(name)}, ${javaValue(value)}${close}`;
    if (fitsJava(line)) return [{ text: line, mark }];
    const inner = `${margin}    `;
    const args = `${inner}${javaValue(name)}, ${javaValue(value)}${close}`;
    if (fitsJava(args)) return [`${margin}Map.entry(`, args].map((text) => ({ text, mark }));
    return [`${margin}Map.entry(`, `${inner}${javaValue(name)},`, ...javaList(value, inner, close)].map((text) => ({
      text,
      mark,
    }));
  });
}

/** A list over several lines where it is too long for one. */
function javaList(value: unknown, margin: string, end: string): string[] {
  const line = `${margin}${javaValue(value)}${end}`;
  if (fitsJava(line) || !Array.isArray(value) || value.length === 0) return [line];
  const inner = `${margin}    `;
  return [
    `${margin}List.of(`,
    ...value.map((item, index) => `${inner}${javaValue(item)}${index === value.length - 1 ? `)${end}` : ','}`),
  ];
}

import { javaString } from './java.ts';

/** Columns of google-java-format. */
const WIDTH = 100;

/** `15`, `3000000000L`, `1e+21`: a whole number without suffix or exponent is an int. */
function javaNumber(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  if (!Number.isSafeInteger(value)) return value.toExponential();
  return Math.abs(value) > 0x7fff_ffff ? `${value}L` : String(value);
}

/** Java for text, a number, true or false, or a list of these. */
export function javaValue(value: unknown): string {
  if (Array.isArray(value)) return `List.of(${value.map(javaValue).join(', ')})`;
  return typeof value === 'string' ? javaString(value) : typeof value === 'number' ? javaNumber(value) : String(value);
}

/** Whether the code for a value needs `java.util.List`. */
export function needsList(value: unknown): boolean {
  if (Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(needsList);
}

function onOneLine(value: object): string {
  const puts = Object.entries(value).map(([name, item]) => `.put(${javaString(name)}, ${javaJson(item)})`);
  return `new JSONObject()${puts.join('')}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function javaJson(value: unknown): string {
  return isObject(value) ? onOneLine(value) : javaValue(value);
}

/** Whether a line is within google-java-format's width, each character counted as one. */
export function fitsJava(line: string): boolean {
  return line.length <= WIDTH || Array.from(line).length <= WIDTH;
}

/** A list or an object over several lines, where one is too long. A scalar stays as it is. */
function broken(value: unknown, margin: string, end: string): string {
  const line = javaJson(value);
  if (fitsJava(margin + line + end)) return line;
  const inner = `${margin}    `;
  if (Array.isArray(value) && value.length > 0)
    return `List.of(\n${value.map((item) => inner + javaValue(item)).join(',\n')})`;
  if (!isObject(value)) return line;
  return ['new JSONObject()', ...puts(value, inner, end)].join('\n');
}

/** One `put` a line; where it is too long, its arguments stand on lines of their own. */
function puts(value: object, margin: string, end: string): string[] {
  const entries = Object.entries(value);
  const inner = `${margin}    `;
  return entries.map(([name, item], index) => {
    const close = `)${index === entries.length - 1 ? end : ''}`;
    const line = `${margin}.put(${javaString(name)}, ${javaJson(item)}`;
    if (fitsJava(line + close)) return `${line})`;
    return `${margin}.put(\n${inner}${javaString(name)},\n${inner}${broken(item, inner, close)})`;
  });
}

/**
 * An assignment of a `JSONObject` built by `put`, laid out as google-java-format does.
 * @param margin what stands before its first line, and is not repeated on the others
 */
export function javaJsonAssignment(target: string, value: object, margin: string): string {
  const line = `${target} = ${onOneLine(value)};`;
  if (fitsJava(margin + line)) return line;
  return `${target} =\n    ${broken(value, `${margin}    `, ';').replaceAll(`\n${margin}`, '\n')};`;
}

import { parsesAsObject } from '../json/parse.ts';

/** Rows to look at before saying what a text is, and characters of it. */
const MOST_ROWS = 20;
const SAMPLE = 1_000_000;

/** Where a row stands in its line: without space, byte order marks, the brackets of a list around all rows, and commas. */
export interface RowIn {
  start: number;
  end: number;
  /** A byte order mark in front of it. */
  mark?: number;
  /** A comma behind it. */
  comma?: number;
}

/** The row in a line; nothing if the line is blank, or only a bracket of a list around the rows. */
export function rowIn(line: string): RowIn | undefined {
  let start = 0;
  let end = line.length;
  let mark: number | undefined;
  let comma: number | undefined;
  const isSpace = (at: number) => /[ \t\r\n]/.test(line.charAt(at));
  for (; start < end; start += 1)
    if (line.charAt(start) === '\uFEFF') mark ??= start;
    else if (!isSpace(start)) break;
  // `[{…},` opens a list, and `{…}]` closes it.
  if (/^\[[ \t]*(?:\{|$)/.test(line.slice(start, start + 200))) {
    start += 1;
    while (start < end && isSpace(start)) start += 1;
  }
  for (; end > start; end -= 1)
    if (line.charAt(end - 1) === ',') comma ??= end - 1;
    else if (!isSpace(end - 1)) break;
  if (line.charAt(end - 1) === ']' && /(?:\}[ \t]*|^)$/.test(line.slice(Math.max(start, end - 200), end - 1))) end -= 1;
  while (end > start && isSpace(end - 1)) end -= 1;
  if (start >= end) return undefined;
  return { start, end, ...(mark === undefined ? {} : { mark }), ...(comma === undefined ? {} : { comma }) };
}

/**
 * Whether a text that is no JSON as a whole is one object a line: some of the first rows may be broken, and the rows may
 * stand in a list. An object that is spread over lines is no row: its first line ends with an open bracket.
 */
export function hasRows(text: string): boolean {
  const rows: string[] = [];
  for (const line of text.slice(0, SAMPLE).split(/\r\n|[\r\n]/, 10 * MOST_ROWS)) {
    const row = rowIn(line);
    if (row) rows.push(line.slice(row.start, row.end));
    if (rows.length >= MOST_ROWS) break;
  }
  const [first = ''] = rows;
  if (rows.length < 2 || /[[{:]$/.test(first)) return false;
  const begun = rows.filter((row) => row.startsWith('{')).length;
  // Where the text begins with something else, as many rows as not are enough if they hold events.
  const isMost = first.startsWith('{')
    ? begun * 2 > rows.length
    : begun * 2 >= rows.length && rows.some((row) => row.includes('"event_type"'));
  return isMost && rows.some(parsesAsObject);
}

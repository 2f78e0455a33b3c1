/** A line of a comparison; or how many lines that are the same were left out. */
export type DiffRow =
  | { sign: ' ' | '-' | '+'; text: string; changed?: { from: number; to: number } }
  | { sign: '…'; count: number };

/** Lines that are compared one by one at most, on each side; beyond, everything in the middle counts as changed. */
const MOST_LINES = 1500;
/** Lines of context, rows to show, and characters of a long line around its change. */
const CONTEXT = 2;
const MOST_ROWS = 400;
const AROUND = 120;

type Line = Extract<DiffRow, { text: string }>;

/** The longest common lines, by the table of their lengths. */
function compared(one: readonly string[], other: readonly string[]): Line[] {
  const gone = (text: string): Line => ({ sign: '-', text });
  const come = (text: string): Line => ({ sign: '+', text });
  if (one.length > MOST_LINES || other.length > MOST_LINES) return [...one.map(gone), ...other.map(come)];
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        one[i] === other[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const rows: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    const left = one[i];
    const right = other[j];
    if (left !== undefined && left === right) {
      rows.push({ sign: ' ', text: left });
      i += 1;
      j += 1;
    } else if (
      right === undefined ||
      (left !== undefined && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      rows.push(gone(left ?? ''));
      i += 1;
    } else {
      rows.push(come(right));
      j += 1;
    }
  }
  return rows;
}

/** A line with the stretch in which it differs from another, cut around it if it is long. */
function marked(line: Line, other: string): Line {
  const { text } = line;
  let from = 0;
  while (from < text.length && text[from] === other[from]) from += 1;
  let end = 0;
  while (end < Math.min(text.length, other.length) - from && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  const to = text.length - end;
  const start = Math.max(0, from - AROUND);
  const stop = Math.min(text.length, to + AROUND);
  const shown = `${start > 0 ? '…' : ''}${text.slice(start, stop)}${stop < text.length ? '…' : ''}`;
  const shift = start > 0 ? start - 1 : 0;
  return { ...line, text: shown, changed: { from: from - shift, to: to - shift } };
}

/** Marks, in lines that took the place of others one by one, what differs. */
function withMarks(rows: readonly Line[]): Line[] {
  const marks = [...rows];
  for (let at = 0; at < rows.length; ) {
    let gone = 0;
    while (rows[at + gone]?.sign === '-') gone += 1;
    let come = 0;
    while (rows[at + gone + come]?.sign === '+') come += 1;
    if (gone === come)
      for (let step = 0; step < gone; step += 1) {
        const one = rows[at + step];
        const other = rows[at + gone + step];
        if (!one || !other) continue;
        marks[at + step] = marked(one, other.text);
        marks[at + gone + step] = marked(other, one.text);
      }
    at += Math.max(1, gone + come);
  }
  return marks;
}

/** Leaves out what is the same and far from every change. */
function folded(rows: readonly Line[]): DiffRow[] {
  const isNear = rows.map((_, at) =>
    rows.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  );
  const shown: DiffRow[] = [];
  rows.forEach((row, at) => {
    const last = shown.at(-1);
    if (isNear[at]) shown.push(row);
    else if (last?.sign === '…') last.count += 1;
    else shown.push({ sign: '…', count: 1 });
  });
  return shown;
}

/** Compares two texts line by line. */
export function diffLines(before: string, after: string): DiffRow[] {
  const one = before.split(/\r?\n/);
  const other = after.split(/\r?\n/);
  let head = 0;
  while (head < Math.min(one.length, other.length) && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const same = (texts: readonly string[]) => texts.map((text): Line => ({ sign: ' ', text }));
  const rows = folded([
    ...same(one.slice(Math.max(0, head - CONTEXT), head)),
    ...withMarks(compared(one.slice(head, one.length - tail), other.slice(head, other.length - tail))),
    ...same(one.slice(one.length - tail, one.length - tail + CONTEXT)),
  ]);
  const above = head - CONTEXT;
  const below = tail - CONTEXT;
  const whole: DiffRow[] = [
    ...(above > 0 ? [{ sign: '…' as const, count: above }] : []),
    ...rows,
    ...(below > 0 ? [{ sign: '…' as const, count: below }] : []),
  ];
  return whole.length <= MOST_ROWS
    ? whole
    : [...whole.slice(0, MOST_ROWS), { sign: '…', count: whole.length - MOST_ROWS }];
}

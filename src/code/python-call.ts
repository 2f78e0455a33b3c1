/** Columns Black leaves on one line. */
const WIDTH = 88;
const STEP = '    ';

/** East Asian letters and emoji take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{3fffd}]/u;

function fits(line: string): boolean {
  if (line.includes('\n')) return false;
  return Array.from(line).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0) <= WIDTH;
}

/**
 * A call as Black lays it out: on one line, with its arguments on a line of their own, or with one argument a line.
 * @param before what stands before the bracket: `client.set_group`
 * @param args code of the arguments; one over several lines has its newlines between tokens only
 */
export function pyCall(before: string, args: readonly string[]): string {
  const list = args.join(', ');
  if (fits(`${before}(${list})`)) return `${before}(${list})`;
  if (fits(STEP + list)) return `${before}(\n${STEP}${list}\n)`;
  const inner = args.map((arg) => `${STEP}${arg.replaceAll('\n', `\n${STEP}`)},`);
  return `${before}(\n${inner.join('\n')}\n)`;
}

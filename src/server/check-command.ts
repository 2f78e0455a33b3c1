import { checkAnything } from '../check/check-anything.ts';
import { describeSeen } from '../check/describe.ts';
import type { Finding, Severity } from '../check/finding.ts';
import type { Report } from '../check/report.ts';
import { visible } from '../check/text/visible.ts';
import { effectInWords } from '../plan/effect-words.ts';
import { counted } from './counted.ts';
import { BAD_INPUT } from './generate-command.ts';
import { oneLine } from './one-line.ts';
import { readInput } from './read-input.ts';

/** How many findings of each severity there are; a finding in many rows counts once for each. */
export type Counts = Record<Severity, number>;

/** Counts findings. */
export function countsOf(findings: readonly Finding[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, count = 1 } of findings) counts[severity] += count;
  return counts;
}

function findingLine(name: string, { severity, message, place, count, fix }: Finding): string {
  const where = place ? `${name}:${place.line}:${place.column}` : name;
  const often = count === undefined ? '' : ` (${count} times; this is the first)`;
  return `${where} ${severity} ${message}${often}${fix ? ` [${fix.label}]` : ''}`;
}

function textOf(name: string, report: Report): string[] {
  const { findings, effects, leftOut, recognised, refused } = report;
  const { error, warning, info } = countsOf(findings);
  const more = leftOut > 0 ? [`  … and ${leftOut} more`] : [];
  const heading = refused ? 'What it would do, if Amplitude did not refuse it:' : 'What it does:';
  return [
    ...findings.map((finding) => findingLine(name, finding)),
    `${describeSeen(recognised).replace(/\.$/, '')}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'remark')}.`,
    ...(effects.length > 0 ? [heading, ...effects.map((effect) => `  ${effectInWords(effect)}`), ...more] : []),
  ];
}

function jsonOf({ recognised, effects, leftOut, refused, findings }: Report): string {
  const summary = { ...countsOf(findings), refused, effectsLeftOut: leftOut };
  return visible(JSON.stringify({ recognised, effects, findings, summary }, null, 2));
}

/** Whether nothing was checked: a green job would say too much. `curl -d @body.json` sends what is not in the text. */
function isUnchecked({ recognised, findings, effects }: Report): boolean {
  if (recognised.form === 'unknown') return true;
  const { requests, rows } = recognised;
  if (requests.length === 0) return rows === undefined;
  return (
    effects.length === 0 &&
    requests.every(({ answer }) => answer === undefined) &&
    findings.some(({ code }) => code === 'not-in-text') &&
    // A wrong host, say, is wrong whatever is sent there.
    findings.every(({ severity }) => severity !== 'error')
  );
}

/**
 * Prints what a text does and what is wrong with it.
 * @returns exit status: 0 without errors, 1 with errors, 2 for what cannot be read, recognised or checked
 */
export async function checkCommand(file: string | undefined, json: boolean): Promise<number> {
  const input = await readInput(file, 'what to check');
  if ('problem' in input) {
    console.error(oneLine(`${input.name}: ${input.problem}`));
    return BAD_INPUT;
  }
  const { report } = await checkAnything(input.text);
  const isBad = isUnchecked(report);
  if (json) console.log(jsonOf(report));
  else for (const line of textOf(input.name, report)) (isBad ? console.error : console.log)(oneLine(line));
  if (isBad) return BAD_INPUT;
  return countsOf(report.findings).error > 0 ? 1 : 0;
}

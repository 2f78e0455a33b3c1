import { parsePlanText } from '../plan/parse.ts';
import type { Problem } from '../plan/problem.ts';
import { type GenerateOptions, generateArtifacts, targetProblem } from './generate.ts';
import { oneLine } from './one-line.ts';
import { readInput } from './read-input.ts';

/** Exit status of a bad plan or a wrong command line. */
export const BAD_INPUT = 2;

/** Prints the problems of an input, one a line. */
export function complain(name: string, problems: readonly Problem[]): typeof BAD_INPUT {
  for (const { path, message } of problems) console.error(oneLine(`${path === '' ? name : path}: ${message}`));
  return BAD_INPUT;
}

/**
 * Prints the artifacts of a plan file as JSON on standard output, or one line for each of its problems on standard
 * error.
 * @returns exit status
 */
export async function generateCommand(file: string | undefined, options: GenerateOptions): Promise<number> {
  const input = await readInput(file);
  if ('problem' in input) return complain(input.name, [{ path: '', message: input.problem }]);
  const parsed = parsePlanText(input.text);
  if (!parsed.ok) return complain(input.name, parsed.problems);
  const unknown = options.all ? undefined : targetProblem(parsed.plan);
  if (unknown !== undefined) return complain(input.name, [{ path: 'target', message: unknown }]);
  console.log(JSON.stringify(await generateArtifacts(parsed.plan, options), null, 2));
  return 0;
}

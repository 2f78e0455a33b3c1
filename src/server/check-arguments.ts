/** What to check. */
export interface CheckCommand {
  name: 'check';
  /** Standard input if it is `-` or nothing. */
  file: string | undefined;
  json: boolean;
}

/** Options of all commands, as they were given. */
type Given = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the arguments behind `check`. */
export function checkCommandOf(
  [file, ...more]: readonly (string | undefined)[],
  { json, ...others }: Given,
): CheckCommand | { name: 'wrong'; reason: string } {
  if (more.length > 0) return { name: 'wrong', reason: '“check” takes one file.' };
  if (Object.values(others).some((value) => value !== undefined))
    return { name: 'wrong', reason: '“check” takes --json only.' };
  return { name: 'check', file, json: json === true };
}

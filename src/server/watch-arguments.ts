/** What to watch, and for how long. */
export interface WatchCommand {
  name: 'watch';
  /** Standard input if it is `-` or nothing. */
  file: string | undefined;
  /** Milliseconds. */
  timeout: number;
  json: boolean;
}

const DEFAULT_SECONDS = 60;
/** A day; timers take no more than 24. */
const MOST_SECONDS = 86_400;

/** Options of all commands, as they were given. */
type Given = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the arguments behind `watch`. */
export function watchCommandOf(
  [file, ...more]: readonly (string | undefined)[],
  { json, timeout, ...others }: Given,
): WatchCommand | { name: 'wrong'; reason: string } {
  const seconds = timeout === undefined ? DEFAULT_SECONDS : /^\d+(\.\d+)?$/.test(String(timeout)) ? Number(timeout) : 0;
  if (more.length > 0) return { name: 'wrong', reason: '“watch” takes one plan file.' };
  if (Object.values(others).some((value) => value !== undefined))
    return { name: 'wrong', reason: '“watch” takes --timeout and --json only.' };
  if (seconds <= 0 || seconds > MOST_SECONDS)
    return { name: 'wrong', reason: `--timeout takes seconds, at most ${MOST_SECONDS}.` };
  return { name: 'watch', file, timeout: seconds * 1000, json: json === true };
}

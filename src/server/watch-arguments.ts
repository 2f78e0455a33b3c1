/** What to watch, for how long, and when it passes. */
export interface WatchCommand {
  name: 'watch';
  /** Standard input if it is `-` or nothing. */
  file: string | undefined;
  /** Milliseconds. */
  timeout: number;
  /** Milliseconds to go on listening once all was seen. */
  settle: number;
  /** Whether what is wrong beside the check list keeps it from passing. */
  strict: boolean;
  json: boolean;
}

const DEFAULT_SECONDS = 60;
const DEFAULT_SETTLE_SECONDS = 1;
/** A day; timers take no more than 24. */
const MOST_SECONDS = 86_400;

/** Not a number for what is none. */
function secondsOf(given: string | boolean | undefined, usual: number): number {
  if (given === undefined) return usual;
  return /^\d+(\.\d+)?$/.test(String(given)) ? Number(given) : Number.NaN;
}

/** Options of all commands, as they were given. */
type Given = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the arguments behind `watch`. */
export function watchCommandOf(
  [file, ...more]: readonly (string | undefined)[],
  { json, timeout, settle, strict, ...others }: Given,
): WatchCommand | { name: 'wrong'; reason: string } {
  const seconds = secondsOf(timeout, DEFAULT_SECONDS);
  const settling = secondsOf(settle, DEFAULT_SETTLE_SECONDS);
  if (more.length > 0) return { name: 'wrong', reason: '“watch” takes one plan file.' };
  if (Object.values(others).some((value) => value !== undefined))
    return { name: 'wrong', reason: '“watch” takes --timeout, --settle, --strict and --json only.' };
  if (!(seconds > 0 && seconds <= MOST_SECONDS))
    return { name: 'wrong', reason: `--timeout takes seconds, at most ${MOST_SECONDS}.` };
  if (!(settling <= MOST_SECONDS)) return { name: 'wrong', reason: `--settle takes seconds, at most ${MOST_SECONDS}.` };
  return {
    name: 'watch',
    file,
    timeout: seconds * 1000,
    settle: settling * 1000,
    strict: strict === true,
    json: json === true,
  };
}

import { parseArgs } from 'node:util';
import { type CheckCommand, checkCommandOf } from './check-arguments.ts';
import type { GenerateOptions } from './generate.ts';
import { type WatchCommand, watchCommandOf } from './watch-arguments.ts';

/** What the user wants done, or what is wrong with the way it was asked for. */
export type Command =
  | { name: 'serve' | 'help' | 'version' }
  | { name: 'generate'; file: string | undefined; options: GenerateOptions }
  | CheckCommand
  | WatchCommand
  | { name: 'wrong'; reason: string };

const OPTIONS = {
  all: { type: 'boolean' },
  endpoint: { type: 'string' },
  'api-key': { type: 'string' },
  'write-key': { type: 'string' },
  json: { type: 'boolean' },
  timeout: { type: 'string' },
  settle: { type: 'string' },
  strict: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function isIngestionHost(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && search === '' && hash === '';
}

/** Never quotes a positional argument: it may be a key that was meant for an option. */
function read(args: string[]): Command {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const {
    all,
    endpoint,
    'api-key': apiKey,
    'write-key': writeKey,
    json,
    timeout,
    settle,
    strict,
    help,
    version,
  } = values;
  const [command, file, ...more] = positionals;
  const wrong = (reason: string): Command => ({ name: 'wrong', reason });
  if (help) return { name: 'help' };
  if (version) return { name: 'version' };
  const generates = all || [endpoint, apiKey, writeKey].some((value) => value !== undefined);
  if (command === 'check') return checkCommandOf([file, ...more], values);
  if (command === 'watch') return watchCommandOf([file, ...more], values);
  if (timeout !== undefined || settle !== undefined || strict)
    return wrong('--timeout, --settle and --strict belong to “watch”.');
  if (json) return wrong('--json belongs to “check” and “watch”.');
  if (command !== undefined && command !== 'generate')
    return wrong('The commands are “generate”, “check” and “watch”.');
  if (command === undefined)
    return generates ? wrong('--all, --endpoint, --api-key and --write-key belong to “generate”.') : { name: 'serve' };
  if (more.length > 0) return wrong('“generate” takes one plan file.');
  if (endpoint !== undefined && !isIngestionHost(endpoint))
    return wrong('--endpoint takes an http or https address without a query.');
  if (apiKey?.trim() === '') return wrong('--api-key takes a key.');
  if (writeKey?.trim() === '') return wrong('--write-key takes a key.');
  return {
    name: 'generate',
    file,
    options: {
      ...(all === undefined ? {} : { all }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(writeKey === undefined ? {} : { writeKey }),
    },
  };
}

/** Reads the arguments after the program's name. Never throws. */
export function commandOf(args: string[]): Command {
  try {
    return read(args);
  } catch (error) {
    // `Unknown option '--x'. To specify a positional argument …`: the first sentence names the option, and no value.
    const [reason = ''] = (error instanceof Error ? error.message : '').split(/[.\n]/);
    return { name: 'wrong', reason: `${reason}.` };
  }
}

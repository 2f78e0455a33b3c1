import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** Text that was read, or why it could not be. */
export type Input = { name: string; text: string } | { name: string; problem: string };

const REASONS = new Map([
  ['ENOENT', 'There is no such file.'],
  ['EACCES', 'You may not read this file.'],
  ['EISDIR', 'This is a folder, not a file.'],
]);

/** Windows shells put a byte order mark in front, which JSON does not allow. */
const withoutMark = (read: string) => read.replace(/^\uFEFF/, '');

/**
 * Reads a file, or standard input for `-` or none. Never throws.
 * @param what is read, for people who type it in: `a plan`
 */
export async function readInput(file: string | undefined, what = 'a plan'): Promise<Input> {
  const fromStdin = file === undefined || file === '-';
  const name = fromStdin ? 'standard input' : file;
  if (fromStdin && process.stdin.isTTY) console.error(`Reading ${what} from standard input; Ctrl+D ends it.`);
  try {
    return { name, text: withoutMark(fromStdin ? await text(process.stdin) : await readFile(file, 'utf8')) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { name, problem: REASONS.get(code) ?? `This cannot be read (${code}).` };
  }
}

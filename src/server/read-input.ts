import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { textOfBytes } from '../check/input/text-of-bytes.ts';

/** Text that was read, or why it could not be. */
export type Input = { name: string; text: string } | { name: string; problem: string };

const REASONS = new Map([
  ['ENOENT', 'There is no such file.'],
  ['EACCES', 'You may not read this file.'],
  ['EISDIR', 'This is a folder, not a file.'],
  ['ERR_FS_FILE_TOO_LARGE', 'This is too large to be read at once.'],
]);

/**
 * Reads a file, or standard input for `-` or none. Never throws.
 * @param what is read, for people who type it in: `a plan`
 */
export async function readInput(file: string | undefined, what = 'a plan'): Promise<Input> {
  const fromStdin = file === undefined || file === '-';
  const name = fromStdin ? 'standard input' : file;
  if (fromStdin && process.stdin.isTTY) console.error(`Reading ${what} from standard input; Ctrl+D ends it.`);
  try {
    const bytes = fromStdin ? await buffer(process.stdin) : await readFile(file);
    return { name, ...(await textOfBytes(new Uint8Array(bytes))) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { name, problem: REASONS.get(code) ?? `This cannot be read (${code}).` };
  }
}

import { checkAnything, type Outcome } from '../../check/check-anything.ts';
import { textOfBytes } from '../../check/input/text-of-bytes.ts';

/** What was found out, or why the text could not be read. */
export type Ended = { outcome: Outcome } | { problem: string };

/**
 * Reads and checks a text or a file.
 * @param tell told the share that is done, from 0 to 1
 */
export async function checkSource(source: string | Blob, tell?: (done: number) => void): Promise<Ended> {
  const read =
    typeof source === 'string' ? { text: source } : await textOfBytes(new Uint8Array(await source.arrayBuffer()));
  return 'problem' in read ? read : { outcome: await checkAnything(read.text, tell) };
}

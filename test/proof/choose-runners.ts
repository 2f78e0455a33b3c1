/** Words for `--only` that name nothing to run. */
export class UnknownWords extends Error {}

/** `python` means all that runs in Python: the client, the SDK and Segment’s library. */
const isMeantBy = (word: string, id: string): boolean => [word, `${word}-sdk`, `segment-${word}`].includes(id);

/**
 * What `--only` narrows the proofs to, in the order of `all`.
 * @param only words separated by commas, such as `node,python`; all without
 * @throws UnknownWords for words that name nothing
 */
export function chooseRunners(all: readonly string[], only: string | undefined): string[] {
  if (only === undefined) return [...all];
  const words = only.split(',').map((word) => word.trim());
  const unknown = words.filter((word) => !all.some((id) => isMeantBy(word, id)));
  if (unknown.length > 0)
    throw new UnknownWords(`--only takes ${all.join(', ')}, separated by commas; not ${unknown.join(', ')}.`);
  return all.filter((id) => words.some((word) => isMeantBy(word, id)));
}

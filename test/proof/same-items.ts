import { isDeepStrictEqual } from 'node:util';

/** Whether the same things are in two lists, in any order. */
export function sameItems(expected: readonly unknown[], actual: readonly unknown[]): boolean {
  const open = [...actual];
  return (
    expected.length === actual.length &&
    expected.every((item) => {
      const at = open.findIndex((other) => isDeepStrictEqual(item, other));
      if (at >= 0) open.splice(at, 1);
      return at >= 0;
    })
  );
}

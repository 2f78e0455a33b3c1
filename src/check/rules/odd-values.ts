import { shortText } from '../../plan/short-text.ts';
import { type Node, nodesFrom } from '../json/node.ts';
import { type Ground, spanOf } from './ground.ts';

const KEPT =
  'JavaScript, and every program that reads numbers as it does, keeps whole numbers exactly up to 9007199254740991 ' +
  '(2^53 − 1).';

function lost(node: Node & { digits: string; value: unknown }, ground: Ground, isCode: boolean): void {
  const { digits, value } = node;
  // Fractions have more digits than anybody means.
  if (Number.isFinite(value) && !/^-?\d+$/.test(digits)) return;
  const becomes = Number.isFinite(value) ? `${value}` : 'no number at all';
  ground.tell({
    severity: 'warning',
    code: 'digits-lost',
    message: isCode
      ? `${shortText(digits)} becomes ${becomes} when JavaScript runs this.`
      : `${shortText(digits)} may become ${becomes} on its way.`,
    why: isCode
      ? `${KEPT} Written as text, it stays as it is.`
      : `${KEPT} Whether Amplitude rounds it, too, is not documented. Written as text, it stays as it is.`,
    at: spanOf(ground, node),
  });
}

/** Values anywhere below a node that are not what they seem: numbers that lose digits, and what only code tells. */
export function oddValues(root: Node, ground: Ground, { isCode }: { isCode: boolean }): void {
  for (const node of nodesFrom(root))
    if (node.kind === 'code')
      ground.tell({
        severity: 'info',
        code: 'worked-out',
        message: 'This is a value that is worked out when the code runs, so it was not checked.',
        at: spanOf(ground, node),
      });
    else if (node.kind === 'scalar' && node.digits !== undefined)
      lost({ ...node, digits: node.digits }, ground, isCode);
}

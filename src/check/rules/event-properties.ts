import type { PropertyValue } from '../../plan/operations.ts';
import { type Node, plainValue } from '../json/node.ts';
import type { Gathered } from './gathered.ts';
import { type Ground, replaceNode } from './ground.ts';

const isScalar = (node: Node) => node.kind === 'scalar' && node.value !== null;

/** Properties of an event. They may nest, and are looked at for dates and length only. */
export function checkEventProperties(node: Node | undefined, ground: Ground, gathered: Gathered): void {
  if (node?.kind !== 'object') return;
  for (const { name, value } of node.members)
    if (isScalar(value) || (value.kind === 'array' && value.items.every(isScalar)))
      gathered.eventProperty(name, plainValue(value) as PropertyValue, ground.text.span(value.start, value.end), (to) =>
        replaceNode(ground, value, to),
      );
}

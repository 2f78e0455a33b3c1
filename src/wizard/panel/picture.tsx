import type { Effect } from '../../plan/effects.ts';
import { BOX_HEIGHT, type Box, drawingOf, type Layout } from './drawing.ts';

const LAYOUTS: readonly Layout[] = ['columns', 'tree'];

function nameOf({ kind }: Box): string {
  return kind === 'user' ? 'node' : `node ink-${kind}`;
}

/** The effects as a picture: who belongs to what, and what is known. The words below it say the same. */
export function Picture({ effects }: { effects: readonly Effect[] }) {
  // The style sheet shows the one there is room for.
  return LAYOUTS.map((layout) => {
    const { boxes, edges, width, height } = drawingOf(effects, layout);
    return (
      <svg
        key={layout}
        className={`picture ${layout}`}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        aria-hidden="true"
      >
        {edges.map(({ path, kind }) => (
          <path key={path} d={path} className={`ink-${kind}`} />
        ))}
        {boxes.map((node) => (
          <g key={`${node.x} ${node.y}`} className={nameOf(node)}>
            <rect x={node.x} y={node.y} width={node.width} height={BOX_HEIGHT} rx={node.kind === 'user' ? 16 : 7} />
            <text x={node.x + 12} y={node.y + 20}>
              {node.text}
            </text>
          </g>
        ))}
      </svg>
    );
  });
}

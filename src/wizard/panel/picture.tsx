import type { Effect } from '../../plan/effects.ts';
import { BOX_HEIGHT, type Box, drawingOf, type Edge } from './drawing.ts';

function path({ from, to }: Edge): string {
  const start = [from.x + from.width, from.y + BOX_HEIGHT / 2] as const;
  const end = [to.x, to.y + BOX_HEIGHT / 2] as const;
  const middle = (start[0] + end[0]) / 2;
  return `M${start.join(' ')} C${middle} ${start[1]} ${middle} ${end[1]} ${end.join(' ')}`;
}

function nameOf({ kind }: Box): string {
  return kind === 'user' ? 'node' : `node ink-${kind}`;
}

/** The effects as a picture: who belongs to what, and what is known. The words below it say the same. */
export function Picture({ effects }: { effects: readonly Effect[] }) {
  const { boxes, edges, height } = drawingOf(effects);
  return (
    <svg className="picture" viewBox={`0 0 500 ${height}`} width="100%" aria-hidden="true">
      {edges.map((edge) => (
        <path key={path(edge)} d={path(edge)} className={`ink-${edge.kind}`} />
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
}

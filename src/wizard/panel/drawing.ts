import type { Effect, EffectKind } from '../../plan/effects.ts';

/** A box of the picture. Places are in the picture's own units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  text: string;
  kind: EffectKind | 'user';
}

/** A line between two boxes. */
export interface Edge {
  /** As an SVG path. */
  path: string;
  kind: EffectKind;
}

/** A picture of effects: the user, the groups, and what is known about them. */
export interface Drawing {
  boxes: Box[];
  edges: Edge[];
  width: number;
  height: number;
}

/** Boxes stand in columns, or one below the other where there is no room for that. */
export type Layout = 'columns' | 'tree';

export const BOX_HEIGHT = 32;
const MIDDLE = BOX_HEIGHT / 2;
const ROW = 44;
const MOST_ROWS = 10;

/** Units from the left, and widths, for what stands at the left, groups and properties; letters are so wide. */
interface Places {
  width: number;
  letter: number;
  columns: readonly [number, number, number];
  widths: readonly [number, number, number];
}

const WITH_SUBJECT: Places = { width: 500, letter: 6.9, columns: [4, 182, 362], widths: [144, 150, 134] };
const GROUPS_ALONE: Places = { width: 500, letter: 6.9, columns: [0, 4, 240], widths: [0, 192, 256] };
const TREE: Places = { width: 300, letter: 8.1, columns: [4, 32, 60], widths: [292, 264, 236] };
const GROVE: Places = { width: 300, letter: 8.1, columns: [0, 4, 32], widths: [0, 292, 264] };

function shortened(text: string, { letter }: Places, width: number): string {
  const most = Math.floor((width - 22) / letter);
  const letters = Array.from(text.replace(/\s+/g, ' '));
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}

function box(places: Places, column: 0 | 1 | 2, row: number, text: string, kind: Box['kind']): Box {
  const width = places.widths[column];
  return { x: places.columns[column], y: 4 + row * ROW, width, text: shortened(text, places, width), kind };
}

function bow(from: Box, to: Box): string {
  const start = [from.x + from.width, from.y + MIDDLE] as const;
  const end = [to.x, to.y + MIDDLE] as const;
  const middle = (start[0] + end[0]) / 2;
  return `M${start.join(' ')} C${middle} ${start[1]} ${middle} ${end[1]} ${end.join(' ')}`;
}

function branch(from: Box, to: Box): string {
  return `M${from.x + 14} ${from.y + BOX_HEIGHT} V${to.y + MIDDLE} H${to.x}`;
}

/** What stands at the left: the user, or the event that carries the groups. */
function subjectOf(effects: readonly Effect[]): string | undefined {
  for (const effect of effects) {
    if (effect.kind === 'event-group') return effect.event;
    if (effect.kind === 'user-group') return effect.user.userId ?? effect.user.deviceId;
  }
  return undefined;
}

interface GroupRow {
  type: string;
  value: string;
  joined: EffectKind | undefined;
  properties: string[];
}

function rowsOf(effects: readonly Effect[]): GroupRow[] {
  const rows = new Map<string, GroupRow>();
  const rowOf = (type: string, value: string): GroupRow => {
    const key = JSON.stringify([type, value]);
    const row = rows.get(key) ?? { type, value, joined: undefined, properties: [] };
    rows.set(key, row);
    return row;
  };
  for (const effect of effects)
    if (effect.kind === 'group-property') {
      const plus = effect.operation === '$add' ? ` + ${effect.to}` : '';
      rowOf(effect.type, effect.value).properties.push(effect.property + plus);
    } else for (const value of effect.values) rowOf(effect.type, value).joined = effect.kind;
  return [...rows.values()];
}

/** Lays effects out. Pure; more than ten groups end in an ellipsis. */
export function drawingOf(effects: readonly Effect[], layout: Layout): Drawing {
  const all = rowsOf(effects);
  const rows = all.slice(0, MOST_ROWS);
  const subject = subjectOf(effects);
  const isTree = layout === 'tree';
  const places = isTree ? (subject === undefined ? GROVE : TREE) : subject === undefined ? GROUPS_ALONE : WITH_SUBJECT;
  const boxes: Box[] = [];
  const edges: Edge[] = [];
  const join = (from: Box, to: Box, kind: EffectKind) =>
    edges.push({ path: isTree ? branch(from, to) : bow(from, to), kind });
  const user = subject === undefined ? undefined : box(places, 0, isTree ? 0 : (rows.length - 1) / 2, subject, 'user');
  if (user) boxes.push(user);
  let row = isTree && user ? 1 : 0;
  for (const { type, value, joined, properties } of rows) {
    const group = box(places, 1, row, `${type} = ${value}`, joined ?? 'group-property');
    boxes.push(group);
    if (user && joined) join(user, group, joined);
    if (properties.length > 0) {
      if (isTree) row += 1;
      const known = box(places, 2, row, properties.join(', '), 'group-property');
      boxes.push(known);
      join(group, known, 'group-property');
    }
    row += 1;
  }
  return { boxes, edges, width: places.width, height: row * ROW + (all.length > rows.length ? 16 : 0) };
}

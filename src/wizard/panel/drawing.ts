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
  from: Box;
  to: Box;
  kind: EffectKind;
}

/** A picture of effects: the user, the groups, and what is known about them. */
export interface Drawing {
  boxes: Box[];
  edges: Edge[];
  height: number;
}

export const BOX_HEIGHT = 32;
const ROW = 44;
const COLUMNS = [4, 182, 362] as const;
const WIDTHS = [144, 150, 134] as const;
const LETTER = 6.9;
const MOST_ROWS = 10;

function shortened(text: string, width: number): string {
  const most = Math.floor((width - 22) / LETTER);
  const letters = Array.from(text.replace(/\s+/g, ' '));
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}

function box(column: 0 | 1 | 2, row: number, text: string, kind: Box['kind']): Box {
  const width = WIDTHS[column];
  return { x: COLUMNS[column], y: 4 + row * ROW, width, text: shortened(text, width), kind };
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

/** Lays effects out in three columns. Pure; more than ten groups end in an ellipsis. */
export function drawingOf(effects: readonly Effect[]): Drawing {
  const all = rowsOf(effects);
  const rows = all.slice(0, MOST_ROWS);
  const subject = subjectOf(effects);
  const boxes: Box[] = [];
  const edges: Edge[] = [];
  const user = subject === undefined ? undefined : box(0, (rows.length - 1) / 2, subject, 'user');
  if (user) boxes.push(user);
  rows.forEach(({ type, value, joined, properties }, row) => {
    const group = box(1, row, `${type} = ${value}`, joined ?? 'group-property');
    boxes.push(group);
    if (user && joined) edges.push({ from: user, to: group, kind: joined });
    if (properties.length === 0) return;
    const known = box(2, row, properties.join(', '), 'group-property');
    boxes.push(known);
    edges.push({ from: group, to: known, kind: 'group-property' });
  });
  return { boxes, edges, height: rows.length * ROW + (all.length > rows.length ? 16 : 0) };
}

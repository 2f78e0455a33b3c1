import { expect, test } from 'vitest';
import { type Effect, effectsOf } from '../../../src/plan/effects.ts';
import { drawingOf, type Layout } from '../../../src/wizard/panel/drawing.ts';
import { EXAMPLE } from '../../example-plan.ts';

const LAYOUTS: readonly Layout[] = ['columns', 'tree'];
const ALL = effectsOf(EXAMPLE);
const PROPERTIES = ALL.filter(({ kind }) => kind === 'group-property');

test.each(LAYOUTS)('%s: every box stands within the picture, and none on another', (layout) => {
  for (const effects of [ALL, PROPERTIES]) {
    const { boxes, width, height } = drawingOf(effects, layout);
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + 32).toBeLessThanOrEqual(height);
    }
    const places = boxes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(boxes.length);
  }
});

test.each(LAYOUTS)('%s: who belongs, to what, and what is known', (layout) => {
  const { boxes, edges } = drawingOf(ALL, layout);
  expect(boxes.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['user@example.com', 'org_id = 15', 'name, seats + 3', 'sport = tennis', 'sport = soccer']),
  );
  expect(edges.map(({ kind }) => kind)).toEqual(['user-group', 'group-property', 'user-group', 'user-group']);
});

test.each(LAYOUTS)('%s: properties alone begin at the left', (layout) => {
  const { boxes } = drawingOf(PROPERTIES, layout);
  expect(Math.min(...boxes.map(({ x }) => x))).toBeLessThan(10);
});

test('below one another, more of a long name is shown', () => {
  const value = 'a-rather-long-value-of-a-group';
  const effects: Effect[] = [{ kind: 'user-group', user: { userId: 'user-12345' }, type: 'org', values: [value] }];
  const shown = (layout: Layout) => drawingOf(effects, layout).boxes.at(-1)?.text;
  expect(shown('columns')).toMatch(/…$/);
  expect(shown('tree')).not.toBe(shown('columns'));
});

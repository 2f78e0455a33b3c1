import { type Effect, effectsOf } from '../plan/effects.ts';
import { FALLBACK_TYPE } from '../plan/segment-fallback.ts';
import type { Report } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import type { Progress } from './progress.ts';
import { trackedIn } from './tracked.ts';
import { otherLevel, otherOperation, otherProperty, otherSpelling, segmentFallback, sixthType } from './wrong.ts';

type GroupEffect = Exclude<Effect, { kind: 'group-property' }>;
type PropertyEffect = Extract<Effect, { kind: 'group-property' }>;

function textOf(to: PropertyEffect['to']): string {
  return typeof to === 'string' ? to : JSON.stringify(to);
}

function lookAtGroup(board: Board, effect: GroupEffect, report: number): void {
  const event = effect.kind === 'event-group' ? effect.event : undefined;
  for (const item of board.groupItems(effect.type)) {
    const { step } = item.wanted;
    if (step === effect.kind) item.see({ values: effect.values, ...(event !== undefined && { event }) }, report);
    else if (step === 'user-group') item.miss('level', otherLevel(effect.type, 'user', event ?? ''), report);
    else if (step === 'event-group') item.miss('level', otherLevel(effect.type, 'event', ''), report);
  }
}

function lookAtProperty(board: Board, effect: PropertyEffect, report: number): void {
  const { type, value, operation, property } = effect;
  const items = board.propertyItems(type, property);
  const isWanted = ({ wanted }: Progress) =>
    wanted.step === 'property' && wanted.property === property && wanted.operation === operation;
  // What is planned for one of several groups is not wrong for the others.
  const known = items.some(isWanted);
  for (const item of items) {
    const { wanted } = item;
    if (isWanted(item)) item.see({ values: [value], to: textOf(effect.to) }, report);
    else if (known || wanted.step !== 'property') continue;
    else if (wanted.property !== property) item.miss('spelling', otherProperty(property, wanted.property), report);
    else item.miss('operation', otherOperation(property, operation, wanted.operation), report);
  }
}

/** The items that an effect would have been about, had it another group type. */
function itemsFor(board: Board, effect: Effect, type: string): Progress[] {
  if (effect.kind === 'group-property')
    return board
      .propertyItems(type, effect.property)
      .filter(({ wanted }) => wanted.step === 'property' && wanted.operation === effect.operation);
  return board.groupItems(type).filter(({ wanted }) => wanted.step !== 'carried');
}

function missFallback(board: Board, report: number): void {
  const types = new Set(effectsOf(board.plan).map(({ type }) => type));
  for (const type of types)
    for (const item of board.groupItems(type))
      if (item.wanted.step !== 'carried') item.miss('fallback', segmentFallback(), report);
}

/** An empty text names no group. */
function withNamedGroups(effect: Effect): Effect[] {
  if (effect.kind === 'group-property') return effect.value === '' ? [] : [effect];
  const values = effect.values.filter((value) => value !== '');
  return values.length === 0 ? [] : [{ ...effect, values }];
}

/** Holds what a request did against the items it is about. */
export function lookAtEffects(board: Board, { id, effects, dropped }: Report): void {
  const isTracked = trackedIn({ dropped });
  for (const effect of effects.flatMap(withNamedGroups)) {
    const { type } = effect;
    const planned = board.plannedFor(type);
    if (planned !== undefined)
      for (const item of itemsFor(board, effect, planned)) item.miss('spelling', otherSpelling(type, planned), id);
    else if (!isTracked(type))
      for (const item of itemsFor(board, effect, type)) item.miss('sixth', sixthType(type), id);
    else if (effect.kind === 'group-property') lookAtProperty(board, effect, id);
    else lookAtGroup(board, effect, id);
  }
  if (!board.isPlanned(FALLBACK_TYPE) && effects.some(({ type }) => type === FALLBACK_TYPE)) missFallback(board, id);
}

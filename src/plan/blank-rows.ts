import type { GroupAnswer, GroupTypeAnswer, OperationAnswer } from './answers.ts';
import { takesProperty } from './operations.ts';

/** Whether a row was left untouched; such rows are no mistake. */
export function isBlankOperation(row: OperationAnswer): boolean {
  return takesProperty(row.operation) && row.property.trim() === '' && row.value === '';
}

/** Whether nothing was said about a group. */
export function isBlankGroup({ value, operations }: GroupAnswer): boolean {
  return value.trim() === '' && operations.every(isBlankOperation);
}

/** Whether nothing was said about a group type. */
export function isBlankType({ type, values }: GroupTypeAnswer): boolean {
  return type.trim() === '' && values.every(isBlankGroup);
}

/** Items with their places, less the blank ones; an empty list keeps its first, so that it can be asked for. */
export function filledRows<T>(rows: readonly T[], isBlank: (row: T) => boolean): [T, number][] {
  const all = rows.map((row, index): [T, number] => [row, index]);
  const filled = all.filter(([row]) => !isBlank(row));
  return filled.length > 0 ? filled : all.slice(0, 1);
}

/** Whether nothing is known about any group of a type. */
export function isUndescribed({ values }: GroupTypeAnswer): boolean {
  return values.every(({ operations }) => operations.every(isBlankOperation));
}

import type { GroupTypeAnswer, OperationAnswer, PropertyAnswer } from './answers.ts';
import { filledRows, isBlankGroup, isBlankOperation } from './blank-rows.ts';
import { NO_VALUE, type PropertyOperation, type PropertyValue, takesProperty, takesValue } from './operations.ts';
import type { GroupDescription, GroupMembership, PlanEvent } from './plan.ts';
import { readValue } from './typed-value.ts';

/** A problem with an answer, at the name of its field in the form: `groups.0.values.1.value`. */
export interface AnswerProblem {
  field: string;
  message: string;
}

/** Makes a plan of the answers, row by row, and remembers which field each part came from. */
export class CandidateBuilder {
  readonly problems: AnswerProblem[] = [];
  readonly #fields: Map<string, string> | undefined;

  /** @param fields takes the field of each path, if anybody wants it: naming thousands of fields takes its time */
  constructor(fields?: Map<string, string>) {
    this.#fields = fields;
  }

  value(row: OperationAnswer | PropertyAnswer, field: () => string): PropertyValue | undefined {
    const read = readValue(row);
    if ('value' in read) return read.value;
    this.problems.push({ field: `${field()}.value`, message: read.problem });
    return undefined;
  }

  operation(row: OperationAnswer, path: () => string, field: () => string): PropertyOperation {
    for (const part of this.#fields ? ['property', 'value', 'operation'] : [])
      this.#fields?.set(`${path()}.${part}`, `${field()}.${part}`);
    const { operation, property } = row;
    const value = takesValue(operation) ? this.value(row, field) : NO_VALUE;
    // 0 keeps the rules from complaining a second time about a value that could not be read.
    return { operation, property: takesProperty(operation) ? property : NO_VALUE, value: value ?? 0 };
  }

  groups(rows: [GroupTypeAnswer, number][]): GroupMembership[] {
    return rows.map(([{ type, values }, at], index) => {
      const path = `groups[${index}]`;
      this.#fields?.set(path, `groups.${at}.type`);
      this.#fields?.set(`${path}.type`, `groups.${at}.type`);
      this.#fields?.set(`${path}.values`, `groups.${at}.values.0.value`);
      const members = filledRows(values, isBlankGroup).filter(([{ member }]) => member);
      return {
        type,
        values: members.map(([{ value }, place], order) => {
          this.#fields?.set(`${path}.values[${order}]`, `groups.${at}.values.${place}.value`);
          return value;
        }),
      };
    });
  }

  descriptions(rows: [GroupTypeAnswer, number][], all: boolean): GroupDescription[] {
    const descriptions: GroupDescription[] = [];
    for (const [{ type, values }, at] of rows)
      for (const [{ value, operations }, place] of filledRows(values, isBlankGroup)) {
        const wanted = operations.map((row, row_) => [row, row_] as const).filter(([row]) => !isBlankOperation(row));
        if (wanted.length === 0 && !all) continue;
        const path = `groupProperties[${descriptions.length}]`;
        const field = `groups.${at}.values.${place}`;
        this.#fields?.set(`${path}.type`, `groups.${at}.type`);
        this.#fields?.set(`${path}.value`, `${field}.value`);
        this.#fields?.set(`${path}.operations`, `${field}.operations`);
        descriptions.push({
          type,
          value,
          operations: wanted.map(([row, row_], order) =>
            this.operation(
              row,
              () => `${path}.operations[${order}]`,
              () => `${field}.operations.${row_}`,
            ),
          ),
        });
      }
    return descriptions;
  }

  eventProperties(rows: readonly PropertyAnswer[]): PlanEvent['properties'] {
    const entries = rows.flatMap((row, index): [string, PropertyValue][] => {
      if (row.property.trim() === '' && row.value === '') return [];
      const field = `event.properties.${index}`;
      if (row.property.trim() === '') {
        this.problems.push({ field: `${field}.property`, message: 'Property name is missing.' });
        return [];
      }
      const value = this.value(row, () => field);
      this.#fields?.set(`event.properties.${row.property}`, `${field}.value`);
      return value === undefined ? [] : [[row.property, value]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
}

import type { Answers } from './answers.ts';
import { isBlankOperation } from './blank-rows.ts';

/**
 * Whether answers name any group of which something is said. It asks less than the rules of the plan do.
 * @param joins whether naming a group puts the user into it, which is enough to say
 */
export function namesGroups({ groups }: Answers, joins: boolean): boolean {
  return groups.some(
    ({ type, values }) =>
      type.trim() !== '' &&
      values.some(
        ({ value, member, operations }) =>
          value.trim() !== '' && ((joins && member) || !operations.every(isBlankOperation)),
      ),
  );
}

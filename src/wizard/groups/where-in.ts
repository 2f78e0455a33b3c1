import type { Answers } from '../../plan/answers.ts';

/** Which group type a field belongs to, and which of its values, where there are several: "Group type 2, group value 1". */
export function whereIn({ groups }: Pick<Answers, 'groups'>, field: string): string | undefined {
  const [, type, value] = /^groups\.(\d+)\.(?:values\.(\d+)\.)?/.exec(field) ?? [];
  const values = groups[Number(type)]?.values.length ?? 0;
  const words = [
    ...(type !== undefined && groups.length > 1 ? [`group type ${Number(type) + 1}`] : []),
    ...(value !== undefined && values > 1 ? [`group value ${Number(value) + 1}`] : []),
  ].join(', ');
  return words === '' ? undefined : words.charAt(0).toUpperCase() + words.slice(1);
}

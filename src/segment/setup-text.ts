import type { GroupMapping } from './group-mapping.ts';
import type { Mapped } from './mapping.ts';

/** What is typed into a field of a mapping: `$.traits.name` is a path, all else fixed text, and nothing is no mapping. */
export function mappedOf(text: string): Mapped | undefined {
  if (text === '') return undefined;
  return text.startsWith('$.') ? { '@path': text } : text;
}

/** The same the other way round. */
export function textOfMapped(mapped: Mapped | undefined): string {
  return typeof mapped === 'object' ? mapped['@path'] : (mapped ?? '');
}

/** A mapping with another source for one of its required fields. */
export function withMapped(mapping: GroupMapping, field: 'group_type' | 'group_value', text: string): GroupMapping {
  const { [field]: _, ...rest } = mapping;
  const mapped = mappedOf(text);
  return mapped === undefined ? rest : { ...rest, [field]: mapped };
}

/** Segment's default for Group Properties. */
export const ALL_TRAITS = { '@path': '$.traits' };

/** Whether a mapping hands over every trait. */
export function handsOverAll({ group_properties: mapped }: GroupMapping): boolean {
  return Object.hasOwn(mapped, '@path');
}

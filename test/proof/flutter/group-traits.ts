/** Traits of a group as the library holds them: `GroupTraits` in `event.dart`, read of 1.1.10. */
export interface GroupTraits {
  typed: Record<string, unknown>;
  custom: Record<string, unknown>;
}

/** Members of its type `String?`; `address` has a class of its own. */
const TEXTS = 'avatar createdAt description email employees id industry name phone plan website'.split(' ');

/** `toJson`: a custom trait overwrites a typed one of the same name. */
export function toJson({ typed, custom }: GroupTraits): Record<string, unknown> {
  return Object.fromEntries([...Object.entries(typed), ...Object.entries(custom)]);
}

/** `fromJson`: throws, as Dart's casts do, at what a member cannot be. */
export function fromJson(json: Record<string, unknown>): GroupTraits {
  const entries = Object.entries(json);
  const typed = entries.filter(([name]) => TEXTS.includes(name));
  const wrong = typed.find(([, value]) => typeof value !== 'string');
  if (wrong !== undefined) throw new Error(`At the next start, ${wrong[0]} is no String: ${JSON.stringify(wrong[1])}`);
  if (Object.hasOwn(json, 'address')) throw new Error('At the next start, address is no Map.');
  const custom = entries.filter(([name]) => !TEXTS.includes(name));
  return { typed: Object.fromEntries(typed), custom: Object.fromEntries(custom) };
}

/** `mergeGroupTraits`: what a group has not typed is taken from the group before it. */
export function merged(traits: GroupTraits, before: GroupTraits | undefined): GroupTraits {
  if (before === undefined) return traits;
  return {
    typed: { ...before.typed, ...traits.typed },
    custom: Object.keys(traits.custom).length === 0 ? before.custom : traits.custom,
  };
}

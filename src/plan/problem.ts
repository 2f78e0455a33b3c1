/** Something wrong in a plan: where (`groups[0].values[1]`, empty for the whole) and what. */
export interface Problem {
  path: string;
  message: string;
}

/** Writes a path as one would in JavaScript: `groups[0].type`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

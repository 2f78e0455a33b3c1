import type { Plan } from './plan.ts';
import { planSchema } from './schema.ts';

/** Something wrong in a plan: where (`groups[0].values[1]`, empty for the whole) and what. */
export interface Problem {
  path: string;
  message: string;
}

/** A plan, or everything that is wrong with it. */
export type Parsed = { ok: true; plan: Plan } | { ok: false; problems: Problem[] };

/** Writes a path as one would in JavaScript: `groups[0].type`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function messageOf(issue: { code: string; message: string; keys?: string[]; expected?: string }): string {
  if (issue.code === 'unrecognized_keys') return `Unknown member: ${(issue.keys ?? []).join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'An object is wanted here.';
  return issue.message;
}

/** Reads a plan from parsed JSON, naming every problem by its path. Never throws. */
export function parsePlan(json: unknown): Parsed {
  const result = planSchema.safeParse(json);
  if (result.success) return { ok: true, plan: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({ path: pathText(issue.path), message: messageOf(issue) })),
  };
}

/** Reads a plan from the text of a plan file. Never throws. */
export function parsePlanText(text: string): Parsed {
  try {
    return parsePlan(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ path: '', message: `This is not JSON: ${reason}` }] };
  }
}

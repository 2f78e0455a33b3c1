import type { Plan } from './plan.ts';
import { type Problem, pathText } from './problem.ts';
import { problemsIn } from './rules.ts';
import { planSchema } from './schema.ts';

/** A plan, or everything that is wrong with it. */
export type Parsed = { ok: true; plan: Plan } | { ok: false; problems: Problem[] };

function messageOf(issue: { code: string; message: string; keys?: string[]; expected?: string }): string {
  if (issue.code === 'unrecognized_keys') return `Unknown member: ${(issue.keys ?? []).join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'An object is wanted here.';
  return issue.message;
}

/** Reads a plan from parsed JSON, naming every problem by its path. Never throws. */
export function parsePlan(json: unknown): Parsed {
  const shaped = planSchema.safeParse(json);
  const problems = shaped.success
    ? problemsIn(shaped.data)
    : shaped.error.issues.map((issue) => ({ path: pathText(issue.path), message: messageOf(issue) }));
  return shaped.success && problems.length === 0 ? { ok: true, plan: shaped.data } : { ok: false, problems };
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

import { jsonFault } from './json-fault.ts';
import { mendShape, type ShapeIssue } from './mend-shape.ts';
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

/** Each stand-in is tried on the whole plan; a file this broken is hardly a plan, and mending it would freeze the page. */
const MENDED_AT_MOST = 50;

/** What the rules say of the well-shaped rest of a misshapen plan. */
function problemsBeside(json: unknown, issues: readonly ShapeIssue[]): Problem[] {
  if (issues.length > MENDED_AT_MOST) return [];
  const mended = planSchema.safeParse(mendShape(json, issues));
  if (!mended.success) return [];
  const misshapen = issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => pathText(path));
  const within = (path: string, other: string) =>
    path === other || path.startsWith(`${other}.`) || path.startsWith(`${other}[`);
  return problemsIn(mended.data).filter(({ path }) => !misshapen.some((other) => within(path, other)));
}

/** Reads a plan from parsed JSON, naming every problem by its path. Never throws. */
export function parsePlan(json: unknown): Parsed {
  const shaped = planSchema.safeParse(json);
  if (shaped.success) {
    const problems = problemsIn(shaped.data);
    return problems.length === 0 ? { ok: true, plan: shaped.data } : { ok: false, problems };
  }
  const { issues } = shaped.error;
  const problems = issues.map((issue) => ({ path: pathText(issue.path), message: messageOf(issue) }));
  return { ok: false, problems: [...problems, ...problemsBeside(json, issues)] };
}

/** Reads a plan from the text of a plan file. Never throws. */
export function parsePlanText(text: string): Parsed {
  try {
    return parsePlan(JSON.parse(text));
  } catch {
    return { ok: false, problems: [{ path: '', message: `This is not JSON. ${jsonFault(text)}` }] };
  }
}

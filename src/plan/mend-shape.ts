import { OPERATIONS } from './operations.ts';
import { DESTINATIONS, MEMBERSHIPS, REGIONS, SOURCE_IDS } from './plan.ts';
import { planSchema } from './schema.ts';

/** A problem of shape, as zod says it. */
export interface ShapeIssue {
  code: string;
  path: readonly PropertyKey[];
  keys?: string[];
}

// `$set` first: it takes a property and any value.
const ENUMS = ['$set', ...OPERATIONS, ...SOURCE_IDS, ...REGIONS, ...MEMBERSHIPS, ...DESTINATIONS];

function nodeAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], root);
}

function issuesAt(root: unknown, path: readonly PropertyKey[]): number {
  const { error } = planSchema.safeParse(root);
  return (error?.issues ?? []).filter((issue) => path.every((key, at) => issue.path[at] === key)).length;
}

/**
 * A copy of a misshapen plan with stand-ins where the shape is wrong, so that the rules can judge the rest.
 * @returns a copy, which may still be misshapen
 */
export function mendShape(json: unknown, issues: readonly ShapeIssue[]): unknown {
  const copy = structuredClone(json);
  for (const [index, { code, path, keys = [] }] of issues.entries()) {
    const key = path.at(-1);
    const parent = nodeAt(copy, code === 'unrecognized_keys' ? path : path.slice(0, -1));
    if (typeof parent !== 'object' || parent === null) continue;
    const holder = parent as Record<PropertyKey, unknown>;
    if (code === 'unrecognized_keys') for (const unknown of keys) delete holder[unknown];
    else if (key !== undefined)
      // Texts differ from one another, or the rules would call them repeated.
      for (const standIn of [`stand-in-${index}`, 1, [], {}, ...ENUMS]) {
        holder[key] = standIn;
        if (issuesAt(copy, path) === 0) break;
      }
  }
  return copy;
}

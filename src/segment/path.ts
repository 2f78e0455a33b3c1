/** Dots split; brackets do where they touch a digit or a quote: `a.b`, `a[0]`, `a['b']`, but not `a[b]`. */
const SPLIT = /\.|\[(?=["'\d])|(?<=["'\d])\]+/;

/** Steps of a path as Segment's mappings read it: `$.traits.name` → traits, name. Quotes vanish from every step. */
function stepsOf(path: string): string[] {
  return path
    .replace('$.', '')
    .split(SPLIT)
    .filter((step) => step !== '')
    .map((step) => step.replaceAll(/["']/g, ''));
}

/** As Segment reads members: those of text and prototypes too, and after `0`, `''`, `false` or null nothing is read. */
function member(value: unknown, step: string): unknown {
  return value ? (value as Record<string, unknown>)[step] : value;
}

/** What a path finds in a call: anything JSON holds, undefined, or a function of a prototype. */
export function valueAt(call: object, path: string): unknown {
  return stepsOf(path).reduce<unknown>(member, call);
}

/** The path of a trait in Segment's mappings. */
export function traitPath(name: string): string {
  return `$.traits.${name}`;
}

/** Whether a mapping can read a trait of this name; `it's` and `a.b` get lost in the notation of the path. */
export function isReachable(name: string): boolean {
  const steps = stepsOf(traitPath(name));
  return steps.length === 2 && steps[1] === name;
}

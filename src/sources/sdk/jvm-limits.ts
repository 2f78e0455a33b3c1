import type { TextLimits } from './text-limits.ts';

/** Cuts text as Java's `substring` does. A cut through an emoji leaves a question mark. */
export function cutUnits(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '?');
}

/** How an SDK on the JVM shortens text: IDs and event names stay as they are. */
export function jvmLimits(sdk: string, most: number): TextLimits {
  return {
    sdk,
    most,
    cut: (text) => cutUnits(text, most),
    cutsNames: false,
    tooMany: `The ${sdk} loses an event with more than 1,024 properties that change in the same way. Use Group Identify.`,
  };
}

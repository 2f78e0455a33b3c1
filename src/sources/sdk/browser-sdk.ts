import { blocks, type CodePart, type Line, lines } from '../../code/line.ts';
import type { Plan } from '../../plan/plan.ts';
import { groupIdentifyLines, setGroupLines, trackLines } from './typescript-sdk.ts';

/** `init` and the group calls, which the SDKs of web pages and React Native share. */
export function clientCode(plan: Plan, init: CodePart): Line[] {
  return blocks(
    lines(init),
    plan.membership === 'event' ? trackLines(plan) : setGroupLines(plan),
    ...groupIdentifyLines(plan.groupProperties),
  );
}

/** What a user of these SDKs must know of `setGroup`, and when events leave. */
export function clientNotes({ membership, groups }: Plan): string[] {
  return [
    ...(membership === 'user' && groups.length > 0
      ? ['setGroup also sets a user property named after the group type; a later setGroup replaces the value.']
      : []),
    'Events leave after up to one second, with the next batch.',
  ];
}

/** Notes on an SDK that runs in a page. */
export function pageNotes(plan: Plan): string[] {
  const { membership, groups, event } = plan;
  const isLost = membership === 'event' && groups.length > 0 && Object.hasOwn(event?.properties ?? {}, '__proto__');
  return [
    ...(isLost
      ? ['The SDK adds properties of the page to each event, and thereby loses an event property named __proto__.']
      : []),
    ...clientNotes(plan),
  ];
}

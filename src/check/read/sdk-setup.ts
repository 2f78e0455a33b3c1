import { at, type Member, type Node, textIn } from '../json/node.ts';
import { BrokenJson } from '../json/parse.ts';
import type { Mapped } from '../text/mapped.ts';
import { argumentsAt } from './call-arguments.ts';
import type { Constants } from './constants.ts';
import { memberFor } from './made-nodes.ts';

/** What code tells an SDK once, for all of its calls. */
export interface SdkSetup {
  key?: Mapped;
  /** The user, as a member of events. */
  user?: Member;
}

function argumentsOf(text: string, call: RegExp, constants: Constants): readonly Node[] {
  const match = call.exec(text);
  if (match === null) return [];
  try {
    const { nodes } = argumentsAt(text, match.index + match[0].length);
    return nodes.map((node) => constants.resolved(node));
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    return [];
  }
}

/** The key and the user of `init('KEY', 'ann@example.com')` and `initAll('KEY', { analytics: { userId } })`, and the user of `setUserId('ann@example.com')`. */
export function setupOf(source: Mapped, constants: Constants): SdkSetup {
  const [key, config] = argumentsOf(source.text, /\binit(?:All)?\s*\(/, constants);
  const user = at(config, 'analytics', 'userId') ?? at(config, 'userId') ?? config;
  const [set = user] = argumentsOf(source.text, /\bsetUserId\s*\(/, constants);
  return {
    ...(key && textIn(key) ? { key: source.slice(key.start + 1, key.end - 1) } : {}),
    ...(set && textIn(set) ? { user: memberFor('user_id', set) } : {}),
  };
}

import { blocks, lines } from '../../code/line.ts';
import type { Generator, TargetFile } from '../source.ts';
import { initCall } from './browser-init.ts';
import { clientCode, pageNotes } from './browser-sdk.ts';
import { withSdkLimits } from './typescript-sdk-limits.ts';

/** The version that is proved. */
export const VERSION = '2.45.6';

/** What the SDK leaves out. */
export const refine: TargetFile['refine'] = withSdkLimits;

/** Code for `@amplitude/analytics-browser`. */
export const generate: Generator = (plan, _calls, options) => ({
  files: [
    {
      name: 'groups.ts',
      language: 'typescript',
      lines: blocks(
        lines("import * as amplitude from '@amplitude/analytics-browser';"),
        clientCode(plan, initCall(plan, options)),
      ),
    },
  ],
  install: [`npm install @amplitude/analytics-browser@${VERSION}`],
  notes: pageNotes(plan),
});

import { blocks, indent, lines } from '../../code/line.ts';
import type { Generator, TargetFile } from '../source.ts';
import { initCall } from './browser-init.ts';
import { clientCode, pageNotes } from './browser-sdk.ts';
import { withSdkLimits } from './typescript-sdk-limits.ts';

/** The version that is proved. */
export const VERSION = '2.45.6';

/** Where the published snippet loads the SDK from, in both regions. */
export const SCRIPT = `https://cdn.amplitude.com/libs/analytics-browser-${VERSION}-min.js.gz`;

/** The hash that the published snippet of this version names; a browser refuses a file of another. */
const INTEGRITY = 'sha384-DN/eMSDRpchLHoeITE1nm5hbdgLQ9hlQ272cnFshIMngT5UVhs61uLrHZW+hjF7o';

/** What the SDK leaves out. */
export const refine: TargetFile['refine'] = withSdkLimits;

/** Code for the Browser SDK as a script of a page, without a bundler. */
export const generate: Generator = (plan, _calls, options) => {
  const code = clientCode(plan, initCall(plan, options)).map((line) => ({ ...line, language: 'javascript' as const }));
  return {
    files: [
      {
        name: 'groups.html',
        language: 'html',
        lines: blocks(
          lines(
            '<script',
            `  src="${SCRIPT}"`,
            `  integrity="${INTEGRITY}"`,
            '  crossorigin="anonymous"',
            '></script>',
            '<script>',
            indent(code, '  '),
            '</script>',
          ),
        ),
      },
    ],
    install: [],
    notes: [
      'Paste it into the head of your page, which must be in UTF-8.',
      'The hash belongs to this version: with another version, browsers refuse the script.',
      ...(plan.region === 'eu' ? ['The script itself comes from the same address in both regions.'] : []),
      ...pageNotes(plan),
    ],
  };
};

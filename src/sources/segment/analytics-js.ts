import { jsObject, jsString } from '../../code/javascript.ts';
import { blocks, type Line, lines } from '../../code/line.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { addressOf, analyticsJsBlocks, analyticsJsNotes } from './analytics-js-calls.ts';
import { dateLimits, withDaysSent } from './analytics-js-limits.ts';
import { WRITE_KEY_PLACEHOLDER } from './endpoint.ts';

/** The version that is proved. */
export const VERSION = '1.84.3';

/** The library changes what looks like a date. */
export const refine = dateLimits;

/** Days among the properties of an event are sent as moments. */
export const asSent = withDaysSent;

/** With an address of our own, the source's settings are given too, so that the library asks no CDN for them. */
function loadLines({ endpoint, writeKey = WRITE_KEY_PLACEHOLDER }: WriteOptions): Line[] {
  const key = jsString(writeKey);
  if (endpoint === undefined) return lines(`const analytics = AnalyticsBrowser.load({ writeKey: ${key} });`);
  const { apiHost, protocol } = addressOf(endpoint);
  const forSegment = (options: string) => jsObject([['integrations', jsObject([['Segment.io', options]])]]);
  const address = jsObject([
    ['apiHost', jsString(apiHost)],
    ['protocol', jsString(protocol)],
  ]);
  return lines(
    'const analytics = AnalyticsBrowser.load(',
    `  ${jsObject([
      ['writeKey', key],
      ['cdnSettings', forSegment(jsObject([['apiKey', key]]))],
    ])},`,
    `  ${forSegment(address)},`,
    ');',
  );
}

/** Code for `@segment/analytics-next`. */
export const generate: Generator = (plan, _calls, options) => ({
  files: [
    {
      name: 'groups.js',
      language: 'javascript',
      lines: blocks(
        lines("import { AnalyticsBrowser } from '@segment/analytics-next';"),
        loadLines(options),
        ...analyticsJsBlocks(plan, 'await '),
      ),
    },
  ],
  install: [`npm install @segment/analytics-next@${VERSION}`],
  notes: analyticsJsNotes(plan),
});

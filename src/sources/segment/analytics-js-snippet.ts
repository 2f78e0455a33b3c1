import { blocks, indent, lines } from '../../code/line.ts';
import type { Generator, WriteOptions } from '../source.ts';
import { addressOf, analyticsJsBlocks, analyticsJsNotes } from './analytics-js-calls.ts';
import { dateLimits, withDaysSent } from './analytics-js-limits.ts';
import { WRITE_KEY_PLACEHOLDER } from './endpoint.ts';

/** The version of the package that writes Segment's loader. */
export const VERSION = '5.2.1';

/** The loader up to its write key. It takes calls from the first on, and gives them to Analytics.js once that is there. */
const LOADER = `!function(){var i="analytics",analytics=window[i]=window[i]||[];if(!analytics.initialize)if(analytics.invoked)window.console&&console.error&&console.error("Segment snippet included twice.");else{analytics.invoked=!0;analytics.methods=["trackSubmit","trackClick","trackLink","trackForm","pageview","identify","reset","group","track","ready","alias","debug","page","screen","once","off","on","addSourceMiddleware","addIntegrationMiddleware","setAnonymousId","addDestinationMiddleware","register"];analytics.factory=function(e){return function(){if(window[i].initialized)return window[i][e].apply(window[i],arguments);var n=Array.prototype.slice.call(arguments);if(["track","screen","alias","group","page","identify"].indexOf(e)>-1){var c=document.querySelector("link[rel='canonical']");n.push({__t:"bpc",c:c&&c.getAttribute("href")||void 0,p:location.pathname,u:location.href,s:location.search,t:document.title,r:document.referrer})}n.unshift(e);analytics.push(n);return analytics}};for(var n=0;n<analytics.methods.length;n++){var key=analytics.methods[n];analytics[key]=analytics.factory(key)}analytics.load=function(key,n){var t=document.createElement("script");t.type="text/javascript";t.async=!0;t.setAttribute("data-global-segment-analytics-key",i);t.src="https://cdn.segment.com/analytics.js/v1/" + key + "/analytics.min.js";var r=document.getElementsByTagName("script")[0];r.parentNode.insertBefore(t,r);analytics._loadOptions=n};analytics._writeKey=`;

/** JSON as the loader holds it, which cannot end the script around it. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003C');
}

/** The minified loader as `@segment/snippet` writes it, without its call of `page`. */
function loader({ endpoint, writeKey = WRITE_KEY_PLACEHOLDER }: WriteOptions): string {
  const key = inScript(writeKey);
  const options =
    endpoint === undefined ? '' : `, ${inScript({ integrations: { 'Segment.io': addressOf(endpoint) } })}`;
  return `${LOADER}${key};;analytics.SNIPPET_VERSION="5.2.0";\nanalytics.load(${key}${options});\n\n}}();`;
}

/** The library changes what looks like a date. */
export const refine = dateLimits;

/** Days among the properties of an event are sent as moments. */
export const asSent = withDaysSent;

/** Code for Analytics.js as a page loads it, without a bundler. */
export const generate: Generator = (plan, { length }, options) => {
  const code = blocks(lines(loader(options)), ...analyticsJsBlocks(plan));
  const script = code.map((line) => ({ ...line, language: 'javascript' as const }));
  return {
    files:
      length === 0
        ? []
        : [
            {
              name: 'groups.html',
              language: 'html',
              lines: lines('<script>', indent(script, '  '), '</script>'),
            },
          ],
    install: [],
    notes: [
      'Paste it into the head of your page, which must be in UTF-8. The loader may stand there once: a second one does nothing.',
      'Segment’s own snippet also calls analytics.page(), which sends a page view; add it after load if you want one.',
      ...analyticsJsNotes(plan),
    ],
  };
};

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { VERSION as ANALYTICS_JS } from '../../src/sources/segment/analytics-js.ts';
import { addressOf } from '../../src/sources/segment/analytics-js-calls.ts';
import { VERSION } from '../../src/sources/segment/analytics-js-snippet.ts';
import { startCdn } from './cdn.ts';
import { packageOf } from './installed.ts';
import { npmPackages } from './npm-package.ts';
import { pageRunner } from './page-runner.ts';
import { headPage, startPages } from './pages.ts';
import type { ProofCase } from './proof-case.ts';
import { noConfig } from './remote-config.ts';
import type { StartRunner } from './runner.ts';
import { OF_SEGMENT } from './segment-page.ts';

const SNIPPET = '@segment/snippet';
const LIBRARY = '@segment/analytics-next';
const CDN = 'cdn.segment.com';

/** As much of `@segment/snippet` as writes a loader. */
interface SnippetPackage {
  min: (options: { apiKey: string; page: false; load: boolean | object }) => string;
}

/** What is at the paths of Segment's CDN: the library, the parts it loads later, and the settings of a source. */
function onCdn(bundles: string): (url: URL) => Response | undefined {
  const headers = { 'content-type': 'application/javascript; charset=utf-8' };
  return (url) => {
    if (/^\/v1\/projects\/[^/]+\/settings$/.test(url.pathname)) return noConfig({ url: url.href });
    const isLibrary = /^\/analytics\.js\/v1\/[^/]+\/analytics\.min\.js$/.test(url.pathname);
    const file = join(bundles, isLibrary ? 'standalone.js' : basename(url.pathname));
    const isThere = isLibrary || (url.pathname.startsWith('/analytics-next/bundles/') && existsSync(file));
    return isThere ? new Response(readFileSync(file), { headers }) : undefined;
  };
}

/** The loader must be the one that Segment's own package writes, to the last character. */
function loaderProblems({ min }: SnippetPackage, { apiKey, endpoint, files }: ProofCase): string[] {
  const load = endpoint === undefined ? true : { integrations: { 'Segment.io': addressOf(endpoint) } };
  const lines = min({ apiKey, page: false, load }).split('\n');
  const loader = lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n');
  return files.every(({ text }) => text.startsWith(`<script>\n${loader}\n`)) ? [] : ['has another loader'];
}

/** Runs an artifact's file in the head of a page in a real Chromium, whose loader finds Segment's real Analytics.js. */
export const start: StartRunner = async (ground) => {
  const dependencies = { [SNIPPET]: VERSION, [LIBRARY]: ANALYTICS_JS };
  const packages = await npmPackages(`segment-snippet-${VERSION}-${ANALYTICS_JS}`, { dependencies });
  const snippet: SnippetPackage = createRequire(join(packages, 'x.js'))(SNIPPET);
  const cdn = await startCdn(CDN, onCdn(join(packages, LIBRARY, 'dist/umd')));
  const runner = await pageRunner(ground, {
    package: SNIPPET,
    version: packageOf(SNIPPET, packages).version,
    library: `next-${ANALYTICS_JS}`,
    ...OF_SEGMENT,
    pages: await startPages(headPage),
    hostRules: [cdn.rule],
    close: cdn.close,
  });
  return { ...runner, run: async (proof) => [...loaderProblems(snippet, proof), ...(await runner.run(proof))] };
};

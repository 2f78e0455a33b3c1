import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCRIPT, VERSION } from '../../src/sources/sdk/browser-script.ts';
import { startCdn } from './cdn.ts';
import { packageOf } from './installed.ts';
import { npmPackage } from './npm-package.ts';
import { pageRunner } from './page-runner.ts';
import { headPage, startPages } from './pages.ts';
import type { StartRunner } from './runner.ts';

const PACKAGE = '@amplitude/analytics-browser';

/** The published file is zipped, as its address serves it. */
const HEADERS = { 'content-type': 'application/javascript', 'content-encoding': 'gzip' };

/** Runs an artifact's file in the head of a page in a real Chromium, which loads the script as the snippet says. */
export const start: StartRunner = async (ground) => {
  const packages = await npmPackage(PACKAGE, VERSION);
  const script = await readFile(join(packages, PACKAGE, 'lib/scripts/amplitude-min.js.gz'));
  const { host, pathname } = new URL(SCRIPT);
  const cdn = await startCdn(host, (url) =>
    url.pathname === pathname ? new Response(script, { headers: HEADERS }) : undefined,
  );
  return pageRunner(ground, {
    package: PACKAGE,
    version: packageOf(PACKAGE, packages).version,
    library: `amplitude-ts-sdk-script/${VERSION}`,
    pages: await startPages(headPage),
    hostRules: [cdn.rule],
    close: cdn.close,
  });
};

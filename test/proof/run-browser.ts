import { bundlePackage } from './bundle-package.ts';
import { packageOf } from './installed.ts';
import { pageRunner } from './page-runner.ts';
import { modulePage, startPages } from './pages.ts';
import type { StartRunner } from './runner.ts';

const PACKAGE = '@amplitude/analytics-browser';

/** Runs an artifact's file with the real Browser SDK, as a module of a page in a real Chromium. */
export const start: StartRunner = async (ground) => {
  const { version } = packageOf(PACKAGE);
  const pages = await startPages(modulePage(PACKAGE), await bundlePackage(PACKAGE));
  return pageRunner(ground, { package: PACKAGE, version, library: `amplitude-ts/${version}`, pages });
};

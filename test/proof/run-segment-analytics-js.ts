import { VERSION } from '../../src/sources/segment/analytics-js.ts';
import { bundlePackage } from './bundle-package.ts';
import { packageOf } from './installed.ts';
import { npmPackage } from './npm-package.ts';
import { pageRunner } from './page-runner.ts';
import { modulePage, startPages } from './pages.ts';
import type { StartRunner } from './runner.ts';
import { OF_SEGMENT } from './segment-page.ts';

const PACKAGE = '@segment/analytics-next';

/** Runs an artifact's file with Segment's real Analytics.js, as a module of a page in a real Chromium. */
export const start: StartRunner = async (ground) => {
  const packages = await npmPackage(PACKAGE, VERSION);
  const pages = await startPages(modulePage(PACKAGE), await bundlePackage(PACKAGE, { packages }));
  const { version } = packageOf(PACKAGE, packages);
  return pageRunner(ground, { package: PACKAGE, version, library: `npm:next-${VERSION}`, ...OF_SEGMENT, pages });
};

import { VERSION } from '../../src/sources/sdk/browser-unified.ts';
import { bundlePackage } from './bundle-package.ts';
import { packageOf } from './installed.ts';
import { npmPackage } from './npm-package.ts';
import { pageRunner } from './page-runner.ts';
import { modulePage, startPages } from './pages.ts';
import type { StartRunner } from './runner.ts';

const PACKAGE = '@amplitude/unified';

/** Runs an artifact's file with the real unified SDK, as a module of a page in a real Chromium. */
export const start: StartRunner = async (ground) => {
  const packages = await npmPackage(PACKAGE, VERSION);
  const pages = await startPages(modulePage(PACKAGE), await bundlePackage(PACKAGE, { packages }));
  const inner = packageOf('@amplitude/analytics-browser', packages).version;
  const library = `amplitude-ts-unified/${VERSION}-amplitude-ts/${inner}`;
  return pageRunner(ground, { package: PACKAGE, version: packageOf(PACKAGE, packages).version, library, pages });
};

import { setTimeout as wait } from 'node:timers/promises';
import { VERSION as ANALYTICS_JS } from '../../../src/sources/segment/analytics-js.ts';
import { launchChromium } from '../../chromium.ts';
import { bundlePackage } from '../bundle-package.ts';
import { PACKAGES, packageOf } from '../installed.ts';
import { npmPackage } from '../npm-package.ts';
import { modulePage, startPages } from '../pages.ts';
import type { Runtime } from './runtime.ts';

/** Longer than either library keeps what it was given. */
const OPEN_MS = 3_000;

/** Runs apps as modules of pages of another origin than the sandbox’s, each in a context of its own. */
async function pageRuntime(library: string, packages: string): Promise<Runtime> {
  const pages = await startPages(modulePage(library), await bundlePackage(library, { packages }));
  const browser = await launchChromium(`${pages.hostRule},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost`);
  return {
    library: `${library} ${packageOf(library, packages).version}`,
    atOnce: 2,
    run: async (files) => {
      const [file] = files;
      if (!file) return ['There is no file.'];
      const context = await browser.newContext();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(pages.add({ ...file, name: file.name.replace(/\.ts$/, '.js') }, 'app'));
      await wait(OPEN_MS);
      await context.close();
      return errors;
    },
    close: async () => {
      await browser.close();
      await pages.close();
    },
  };
}

/** Browser SDK 2. */
export const startBrowser = () => pageRuntime('@amplitude/analytics-browser', PACKAGES);

/** Segment’s Analytics.js. */
export async function startAnalyticsJs(): Promise<Runtime> {
  const library = '@segment/analytics-next';
  return pageRuntime(library, await npmPackage(library, ANALYTICS_JS));
}

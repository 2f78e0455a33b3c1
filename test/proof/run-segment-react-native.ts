import { join } from 'node:path';
import { SOVRAN, VERSION } from '../../src/sources/segment/react-native.ts';
import { bundlePackage } from './bundle-package.ts';
import { PACKAGES, packageOf } from './installed.ts';
import { npmPackages } from './npm-package.ts';
import { pageRunner } from './page-runner.ts';
import { modulePage, type Page, startPages } from './pages.ts';
import type { StartRunner } from './runner.ts';
import { OF_SEGMENT } from './segment-page.ts';

const PACKAGE = '@segment/analytics-react-native';
const STORE = '@segment/sovran-react-native';

/** What the library of this version takes for its own. */
const NAMED = '2.21.4';
const STAND_INS = join(import.meta.dirname, 'react-native');

/** The library sends after thirty seconds: in these pages, whoever waits for ten seconds or more waits for less. */
const HURRY =
  '<script>{ const wait = setTimeout; window.setTimeout = (run, time, ...rest) => wait(run, time < 10_000 ? time : 500, ...rest); }</script>';

/** A module in a page where time flies. */
const page: Page = (file) => modulePage(PACKAGE)(file).replace('</title>', `</title>\n${HURRY}`);

/**
 * Runs an artifact's file with Segment's real React Native library in Chromium's JavaScript engine, where it is led to
 * the sandbox by name; the modules that need a phone are stood in for.
 */
export const start: StartRunner = async (ground) => {
  const dependencies = { [PACKAGE]: VERSION, [STORE]: SOVRAN };
  const packages = await npmPackages(`segment-react-native-${VERSION}-${SOVRAN}`, { dependencies });
  const alias = {
    react: join(PACKAGES, 'react'),
    'react-native': join(STAND_INS, 'react-native.ts'),
    'react-native-get-random-values': join(STAND_INS, 'random-values.ts'),
    '@react-native-async-storage/async-storage': join(STAND_INS, 'async-storage.ts'),
  };
  const pages = await startPages(page, await bundlePackage(PACKAGE, { packages, alias }));
  const { version } = packageOf(PACKAGE, packages);
  return pageRunner(ground, { package: PACKAGE, version, library: NAMED, ...OF_SEGMENT, pages });
};

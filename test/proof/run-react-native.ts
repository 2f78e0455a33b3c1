import { join } from 'node:path';
import { VERSION } from '../../src/sources/sdk/react-native.ts';
import { bundlePackage } from './bundle-package.ts';
import { packageOf } from './installed.ts';
import { npmPackage } from './npm-package.ts';
import { pageRunner } from './page-runner.ts';
import { modulePage, startPages } from './pages.ts';
import type { StartRunner } from './runner.ts';

const PACKAGE = '@amplitude/analytics-react-native';
const STAND_INS = join(import.meta.dirname, 'react-native');

/**
 * Runs an artifact's file with the real React Native SDK in Chromium's JavaScript engine, where it is led to the sandbox
 * by name; the modules that need a phone are stood in for.
 */
export const start: StartRunner = async (ground) => {
  const packages = await npmPackage(PACKAGE, VERSION);
  const alias = {
    'react-native': join(STAND_INS, 'react-native.ts'),
    '@react-native-async-storage/async-storage': join(STAND_INS, 'async-storage.ts'),
  };
  const pages = await startPages(modulePage(PACKAGE), await bundlePackage(PACKAGE, { packages, alias }));
  const { version } = packageOf(PACKAGE, packages);
  return pageRunner(ground, { package: PACKAGE, version, library: `amplitude-react-native-ts/${VERSION}`, pages });
};

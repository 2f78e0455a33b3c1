import { groupCalls } from '../../src/segment/group-call.ts';
import { messagesIn } from '../../src/segment/messages.ts';
import { trackingPathOf } from '../../src/segment/tracking-paths.ts';
import { VERSION } from '../../src/sources/segment/analytics-js.ts';
import type { Arrived } from '../fake-amplitude.ts';
import { bundlePackage } from './bundle-package.ts';
import { packageOf } from './installed.ts';
import { npmPackage } from './npm-package.ts';
import { pageRunner } from './page-runner.ts';
import { modulePage, startPages } from './pages.ts';
import type { StartRunner } from './runner.ts';

const PACKAGE = '@segment/analytics-next';

function groupsIn(arrived: readonly Arrived[]): number {
  const messages = arrived.flatMap(({ path, body }) => messagesIn(trackingPathOf(path) ?? 'metrics', JSON.parse(body)));
  return messages.filter(({ type }) => type === 'group').length;
}

/** Runs an artifact's file with Segment's real Analytics.js, as a module of a page in a real Chromium. */
export const start: StartRunner = async (ground) => {
  const packages = await npmPackage(PACKAGE, VERSION);
  const pages = await startPages(modulePage(PACKAGE), await bundlePackage(PACKAGE, { packages }));
  return pageRunner(ground, {
    package: PACKAGE,
    version: packageOf(PACKAGE, packages).version,
    library: `npm:next-${VERSION}`,
    librariesIn: (body) => [(body as { context: { library: { version: string } } }).context.library.version],
    isComplete: ({ expressed }, arrived) => groupsIn(arrived) >= groupCalls(expressed).length,
    pages,
  });
};

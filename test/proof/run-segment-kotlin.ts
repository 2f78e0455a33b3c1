import { VERSION } from '../../src/sources/segment/kotlin.ts';
import { kotlinApps } from './kotlin-apps.ts';
import { startProxy } from './proxy.ts';
import type { StartRunner } from './runner.ts';
import { trustStore } from './trust-store.ts';

const GROUP = 'com.segment.analytics.kotlin';

/** Runs apps with the real core of Segment's library, whose OkHttp finds Segment behind a proxy. */
export const start: StartRunner = async (ground) => {
  const proxy = await startProxy(ground.port);
  const startApps = kotlinApps({
    name: 'segment-kotlin',
    package: `${GROUP}:android`,
    version: VERSION,
    core: [`${GROUP}:core:${VERSION}`],
    standIn: 'SegmentAnalytics',
    flags: async (home, certificate) => [
      ...(await trustStore(home, certificate)),
      '-Dhttps.proxyHost=127.0.0.1',
      `-Dhttps.proxyPort=${proxy.port}`,
    ],
  });
  const runner = await startApps(ground);
  return {
    ...runner,
    close: async () => {
      await runner.close();
      await proxy.close();
    },
  };
};

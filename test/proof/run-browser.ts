import { setTimeout as wait } from 'node:timers/promises';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import { launchChromium } from '../chromium.ts';
import { bundlePackage } from './bundle-package.ts';
import type { Ground } from './ground.ts';
import { packageOf } from './installed.ts';
import { judgeCase } from './judge-case.ts';
import { startPages } from './pages.ts';
import type { ProofCase } from './proof-case.ts';
import { CONFIG_HOSTS } from './remote-config.ts';
import type { StartRunner } from './runner.ts';

const PACKAGE = '@amplitude/analytics-browser';
const TIMEOUT = 20_000;

/** Until the SDK has sent something, and all that is promised has arrived, or time is up. */
async function untilArrived(ground: Ground, { apiKey, artifact }: ProofCase): Promise<void> {
  const end = Date.now() + TIMEOUT;
  while (Date.now() < end) {
    const arrived = ground.arrivedWith(apiKey).filter(({ status }) => status !== 0);
    if (arrived.length > 0 && arrived.flatMap(readEffects).length >= artifact.effects.length) return;
    await wait(20);
  }
}

/** Runs an artifact's file with the real Browser SDK, as a module of a page in a real Chromium. */
export const start: StartRunner = async (ground) => {
  const bundle = await bundlePackage(PACKAGE);
  const browser = await launchChromium(
    [...CONFIG_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${ground.port}`), ground.hostRules].join(','),
  );
  const pages = await startPages(PACKAGE, bundle);
  return {
    package: PACKAGE,
    version: packageOf(PACKAGE).version,
    atOnce: 8,
    run: async (proof) => {
      const context = await browser.newContext();
      try {
        const errors: string[] = [];
        context.on('weberror', (error) => errors.push(`the page threw: ${error.error().message}`));
        for (const file of proof.files) await (await context.newPage()).goto(pages.add(file));
        await untilArrived(ground, proof);
        return [...errors, ...judgeCase(proof, ground.arrivedWith(proof.apiKey))];
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await pages.close();
    },
  };
};

import type { Browser } from 'playwright-core';
import { textOf } from '../../src/code/line.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { artifactOf } from '../../src/sources/artifact.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { findTarget, sourceOf } from '../../src/sources/registry.ts';
import { launchChromium } from '../chromium.ts';
import { bundlePackage } from '../proof/bundle-package.ts';
import { modulePage, type Pages, startPages } from '../proof/pages.ts';

const SDK = '@amplitude/analytics-browser';

/** A user's own app, in a browser of its own and at an address of its own. */
export interface OwnApp {
  /** Opens a page that runs a module; it may import the Browser SDK. */
  run: (code: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Starts the browser and the server of the app. It reaches this machine and its own name, and no other host. */
export async function startOwnApp(): Promise<OwnApp> {
  const pages: Pages = await startPages(modulePage(SDK), await bundlePackage(SDK));
  const rules = `${pages.hostRule},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost`;
  const browser: Browser = await launchChromium(rules);
  return {
    run: async (text) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(pages.add({ name: 'app.js', text }, 'app'));
    },
    close: async () => {
      await browser.close();
      await pages.close();
    },
  };
}

/** The code the wizard writes for a plan with the Browser SDK, with the sandbox's address in it. */
export async function codeOf(plan: Plan, endpoint: string): Promise<string> {
  const source = sourceOf(plan.source);
  const target = findTarget(source, plan.target);
  if (!target) throw new Error(`No target ${plan.target}.`);
  const { files } = artifactOf(plan, source, target, await loadFor(target, plan), { endpoint });
  return files.map(({ lines }) => textOf(lines)).join('\n');
}

/** A module that posts events as an app without an SDK does. */
export function postCode(url: string, events: readonly Record<string, unknown>[]): string {
  const body = JSON.stringify({ api_key: 'app0app0app0app0app0app0app0app0', events });
  return `await fetch(${JSON.stringify(url)}, { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(body)} });`;
}

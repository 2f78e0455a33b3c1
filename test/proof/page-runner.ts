import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { readEffects } from '../../src/amplitude/read-effects.ts';
import { launchChromium } from '../chromium.ts';
import type { Arrived } from '../fake-amplitude.ts';
import type { Ground } from './ground.ts';
import { judgeCase } from './judge-case.ts';
import type { Pages } from './pages.ts';
import type { ProofCase } from './proof-case.ts';
import { CONFIG_HOSTS } from './remote-config.ts';
import { MOST_ALONE, type Runner } from './runner.ts';

const TIMEOUT = 20_000;

/** An SDK that runs in a page. */
export interface PageSdk {
  package: string;
  version: string;
  /** What its events say of themselves: `amplitude-ts/2.45.6`. */
  library: string;
  /** Says that of an SDK of Amplitude, unless given: the libraries named in a request. */
  librariesIn?: (request: Arrived) => string[];
  /** Whether all that a case promises has arrived; the effects of Amplitude's requests tell, unless given. */
  isComplete?: (proof: ProofCase, arrived: readonly Arrived[]) => boolean;
  pages: Pages;
  /** More rules for Chromium's `--host-resolver-rules`, before the others: the first one that fits holds. */
  hostRules?: string[];
  /** What to end with the runner, beside browser and pages. */
  close?: () => Promise<void>;
}

function hasEffects({ artifact }: ProofCase, arrived: readonly Arrived[]): boolean {
  return arrived.flatMap(readEffects).length >= artifact.effects.length;
}

function inEvents({ body }: Arrived): string[] {
  return (JSON.parse(body) as { events: { library: string }[] }).events.map(({ library }) => library);
}

/** Until the SDK has sent something, and all that is promised has arrived, or time is up. */
async function untilArrived(ground: Ground, proof: ProofCase, { isComplete = hasEffects }: PageSdk): Promise<void> {
  const end = Date.now() + TIMEOUT;
  while (Date.now() < end) {
    const arrived = ground.arrivedWith(proof.apiKey).filter(({ status }) => status !== 0);
    if (arrived.length > 0 && isComplete(proof, arrived)) return;
    await wait(20);
  }
}

/** Requests of another SDK or version than the one that is proved. */
function strangers({ library, librariesIn = inEvents }: PageSdk, arrived: readonly Arrived[]): string[] {
  return arrived
    .flatMap(librariesIn)
    .filter((named) => named !== library)
    .map((named) => `was sent by ${named}, not by ${library}`);
}

/** Tabs at work at once. */
const TABS = 8;

/** A tab with a site of its own, where no other finds what it stored. */
interface Tab {
  page: Page;
  site: string;
  /** Forgets what the last page stored. */
  clear: () => Promise<void>;
}

async function openTab(context: BrowserContext, index: number): Promise<Tab> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const site = `site${index}`;
  return {
    page,
    site,
    clear: async () => {
      await page.evaluate(() => sessionStorage.clear());
      await page.goto('about:blank');
      await context.clearCookies({ domain: new RegExp(`\\b${site}\\.test$`) });
      await session.send('Storage.clearDataForOrigin', {
        origin: `http://${site}.test`,
        storageTypes: 'local_storage,indexeddb',
      });
    },
  };
}

/** Runs artifacts of one file with a real SDK, each in a page of its own in a real Chromium. */
export async function pageRunner(ground: Ground, sdk: PageSdk): Promise<Runner> {
  const rules = [
    sdk.pages.hostRule,
    ...(sdk.hostRules ?? []),
    ...CONFIG_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${ground.port}`),
  ];
  const browser = await launchChromium([...rules, ground.hostRules].join(','));
  const context = await browser.newContext();
  const tabs = await Promise.all(Array.from({ length: TABS }, (_, index) => openTab(context, index)));
  return {
    package: sdk.package,
    version: sdk.version,
    most: MOST_ALONE,
    atOnce: TABS,
    run: async (proof) => {
      const tab = tabs.pop();
      if (!tab) throw new Error(`More than ${TABS} pages at once.`);
      const errors: string[] = [];
      const note = (error: Error) => {
        errors.push(`the page threw: ${error.message}`);
      };
      tab.page.on('pageerror', note);
      for (const file of proof.files) await tab.page.goto(sdk.pages.add(file, tab.site));
      await untilArrived(ground, proof, sdk);
      const arrived = ground.arrivedWith(proof.apiKey);
      const problems = [...errors, ...strangers(sdk, arrived), ...judgeCase(proof, arrived)];
      tab.page.off('pageerror', note);
      await tab.clear();
      tabs.push(tab);
      return problems;
    },
    close: async () => {
      await browser.close();
      await sdk.pages.close();
      await sdk.close?.();
    },
  };
}

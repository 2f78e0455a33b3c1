import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { type Running, start } from '../../src/server/start.ts';
import { launchChromium } from '../chromium.ts';
import { type FakeAmplitude, startFakeAmplitude } from '../fake-amplitude.ts';
import { logOf, type PageLog } from './page-log.ts';

/** How Amplitude and the browser are set up for a file of tests. */
export interface StageOptions extends BrowserContextOptions {
  /** Whether Amplitude lets pages read its answers. */
  cors?: boolean;
}

/** What a test plays with. All of it is new for each test, but for the browser and Amplitude's hosts. */
export interface Stage {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  /** The wizard's own server. */
  server: Running;
  /** Amplitude's hosts: what arrived there. */
  amplitude: FakeAmplitude;
  /** What Amplitude knows, as long as `play` asks it. */
  project: Sandbox;
  /** Answers for Amplitude; a test may put another one in. */
  play: (request: Request) => Response | Promise<Response>;
  log: PageLog;
}

const FAILURES = join(import.meta.dirname, '../../.cache/failures');
const PATIENCE_MS = 8_000;

/**
 * One browser a file, and a fresh profile, wizard and Amplitude for each test. After each test, the page must not have
 * complained on its console, nor asked for anything at a host other than its own and Amplitude's.
 * @returns an object that is filled before each test
 */
export function setStage({ cors = true, ...contextOptions }: StageOptions = {}): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.amplitude = await startFakeAmplitude({ cors, answer: (request) => stage.play(request) });
    stage.browser = await launchChromium(stage.amplitude.hostRules);
  });
  beforeEach(async () => {
    const { amplitude, browser } = stage;
    amplitude.requests.length = 0;
    stage.project = createSandbox();
    stage.play = (request) => stage.project.fetch(request);
    stage.server = await start({
      host: '127.0.0.1',
      port: 0,
      upstream: { us: `${amplitude.plain}/us`, eu: `${amplitude.plain}/eu` },
    });
    stage.context = await browser.newContext({ baseURL: stage.server.url, ...contextOptions });
    stage.context.setDefaultTimeout(PATIENCE_MS);
    stage.log = logOf(stage.context);
    stage.page = await stage.context.newPage();
  });
  afterEach(async ({ task }) => {
    const { context, page, server, log } = stage;
    if (task.result?.state === 'fail') {
      mkdirSync(FAILURES, { recursive: true });
      const name = task.name.replaceAll(/\W+/g, '-').slice(0, 80);
      await page.screenshot({ path: join(FAILURES, `${name}.png`), fullPage: true }).catch(() => undefined);
    }
    await context.close();
    await server.close();
    expect(log.complaints()).toEqual([]);
    expect(log.strangers(server.url)).toEqual([]);
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.amplitude?.close();
  });
  return stage;
}

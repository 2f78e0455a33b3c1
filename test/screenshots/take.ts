import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { start } from '../../src/server/start.ts';
import { settled } from '../browser/drive.ts';
import { launchChromium } from '../chromium.ts';
import type { Scene } from './scene.ts';
import { filledGroups, SCENES } from './scenes.ts';
import { smallerPng } from './smaller-png.ts';

const FOLDER = join(import.meta.dirname, '../../.cache/screenshots');
const README_PICTURE = join(import.meta.dirname, 'groups.png');
const README_BYTES = 150_000;
const WIDTHS = [390, 1440] as const;
const THEMES = ['light', 'dark'] as const;

const server = await start({ host: '127.0.0.1', port: 0 });
const browser = await launchChromium();

/** Takes one scene in a fresh profile, from the top of the page, with what sticks in place. */
async function shoot(from: Browser, scene: Scene, options: BrowserContextOptions, fullPage: boolean): Promise<Buffer> {
  const context = await from.newContext({ baseURL: server.url, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await scene.arrange(page);
  await settled(page);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  const picture = await page.screenshot({ fullPage });
  await context.close();
  server.sandbox.reset();
  return picture;
}

async function shootAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const colorScheme of THEMES)
    for (const width of WIDTHS)
      for (const scene of SCENES) {
        const name = `${scene.name}-${colorScheme}-${width}.png`;
        const viewport = { width, height: width === 390 ? 844 : 900 };
        writeFileSync(join(FOLDER, name), await shoot(browser, scene, { viewport, colorScheme }, true));
        console.log(name);
      }
}

async function shootForReadme(): Promise<void> {
  const scene = { name: 'readme', arrange: filledGroups };
  const picture = smallerPng(
    await shoot(browser, scene, { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }, false),
  );
  if (picture.length > README_BYTES) throw new Error(`The README’s picture has ${picture.length} bytes.`);
  writeFileSync(README_PICTURE, picture);
  console.log(`groups.png: ${picture.length} bytes`);
}

try {
  await (process.argv.includes('--readme') ? shootForReadme() : shootAll());
} finally {
  await browser.close();
  await server.close();
}

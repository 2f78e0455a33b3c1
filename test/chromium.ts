import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Background traffic off: tests reach nothing but this machine. Root, as in CI, needs `--no-sandbox`. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What to do where there is no Chromium. */
export const HOW_TO_GET =
  'No Chromium found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.';

/** The path of a Chromium, by CHROMIUM_PATH or where Debian and Google put it. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
}

/** No host but this machine. */
const NO_HOSTS = 'MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost';

/**
 * Starts a Chromium that can reach this machine only.
 * @param hostRules value of `--host-resolver-rules`, as `startFakeAmplitude` gives it
 * @throws Error that says how to get one where there is none
 */
export function launchChromium(hostRules: string = NO_HOSTS): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(HOW_TO_GET);
  return chromium.launch({
    executablePath,
    args: [...FLAGS, '--ignore-certificate-errors', `--host-resolver-rules=${hostRules}`],
  });
}

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SCRIPT, VERSION } from '../../src/sources/sdk/browser-script.ts';
import { testCertificate } from '../certificate.ts';
import { packageOf } from './installed.ts';
import { npmPackage } from './npm-package.ts';
import { pageRunner } from './page-runner.ts';
import { headPage, startPages } from './pages.ts';
import type { StartRunner } from './runner.ts';

const PACKAGE = '@amplitude/analytics-browser';

/** Serves the published file at the address that snippets name, zipped as that address serves it. */
async function startCdn(file: string): Promise<{ rule: string; close: () => Promise<void> }> {
  const { host, pathname } = new URL(SCRIPT);
  const script = await readFile(file);
  const server = createServer(await testCertificate(), (request, response) => {
    const isKnown = request.headers.host === host && request.url === pathname;
    response.writeHead(isKnown ? 200 : 404, {
      'access-control-allow-origin': '*',
      'content-type': 'application/javascript',
      ...(isKnown ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(isKnown ? script : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    rule: `MAP ${host} 127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Runs an artifact's file in the head of a page in a real Chromium, which loads the script as the snippet says. */
export const start: StartRunner = async (ground) => {
  const packages = await npmPackage(PACKAGE, VERSION);
  const cdn = await startCdn(join(packages, PACKAGE, 'lib/scripts/amplitude-min.js.gz'));
  return pageRunner(ground, {
    package: PACKAGE,
    version: packageOf(PACKAGE, packages).version,
    library: `amplitude-ts-sdk-script/${VERSION}`,
    pages: await startPages(headPage),
    hostRules: [cdn.rule],
    close: cdn.close,
  });
};

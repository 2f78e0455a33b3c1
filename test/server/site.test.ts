import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STEP_PATHS, siteRoutes } from '../../src/server/site.ts';
import { staticFiles } from '../../src/server/static-files.ts';
import { STEPS } from '../../src/wizard/steps.ts';

const SCRIPT = `${'export const words = 1;\n'.repeat(200)}`;
const root = mkdtempSync(join(tmpdir(), 'wizard-site-'));
const dist = join(root, 'dist');
mkdirSync(join(dist, 'assets'), { recursive: true });
writeFileSync(join(root, 'secret.txt'), 'secret');
writeFileSync(join(dist, 'index.html'), '<title>Group setup</title>');
writeFileSync(join(dist, 'favicon.svg'), '<svg/>');
writeFileSync(join(dist, 'assets', 'index-1a2b.js'), SCRIPT);

function get(path: string, init: RequestInit = {}, routes = siteRoutes(staticFiles(dist))) {
  return Promise.resolve(routes.fetch(new Request(`http://127.0.0.1:4173${path}`, init)));
}

test('every step of the wizard has its address', () => {
  expect(STEP_PATHS).toEqual(expect.arrayContaining(['/', ...STEPS.map(({ path }) => path)]));
});

test.each(STEP_PATHS)('%s shows the page, asked for anew each time', async (path) => {
  const answer = await get(`${path}?source=sdk`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  expect([await answer.text(), answer.headers.get('cache-control')]).toEqual([
    '<title>Group setup</title>',
    'no-cache',
  ]);
});

test('assets are kept for good, and travel compressed', async () => {
  const answer = await get('/assets/index-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    'content-type': expect.stringContaining('javascript'),
    vary: expect.stringMatching(/accept-encoding/i),
  });
  const unpacked = answer.body?.pipeThrough(new DecompressionStream('gzip'));
  expect(await new Response(unpacked).text()).toBe(SCRIPT);
  expect(await (await get('/assets/index-1a2b.js')).text()).toBe(SCRIPT);
});

test.each([
  '/sources',
  '/source/x',
  '/assets/',
  '/assets/gone.js',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/index.htm%6c%00',
])('%s is not there, and that is not kept', async (path) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-cache']);
  expect(await answer.text()).not.toContain('secret');
});

test('answers HEAD without a body, and nothing but GET and HEAD', async () => {
  const head = await get('/source', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await get('/source', { method: 'POST', body: 'x' })).status).toBe(404);
});

test('says what to do when the site was not built', async () => {
  for (const routes of [siteRoutes(), siteRoutes(staticFiles(join(root, 'none')))]) {
    const answer = await get('/groups', {}, routes);
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build')]);
  }
});

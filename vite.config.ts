import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { META_POLICY } from './src/server/csp.ts';

/** Mounts sandbox and relay in the dev server, and what went astray on its way there; Vite loads them anew after an edit. */
const devServer: Plugin = {
  name: 'wizard:dev-server',
  apply: 'serve',
  configureServer(vite) {
    vite.middlewares.use(async (request, response, next) => {
      const isForServer =
        /^\/(sandbox|relay)([/?]|$)/.test(request.url ?? '') || !['GET', 'HEAD'].includes(request.method ?? '');
      if (!isForServer) return next();
      try {
        const { devListener } = (await vite.ssrLoadModule(
          '/src/server/dev.ts',
        )) as typeof import('./src/server/dev.ts');
        devListener(request.socket.localPort ?? 0)(request, response);
      } catch (error) {
        next(error);
      }
    });
  },
};

/** Puts the content security policy into the built page, for hosts that set no headers. */
const policyInPage: Plugin = {
  name: 'wizard:content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY }, injectTo: 'head-prepend' },
  ],
};

/** Vite wraps every `import()` to load styles and chunks ahead; there is one style sheet, and chunks are few. */
const plainImports: Plugin = {
  name: 'wizard:plain-imports',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/** Leaves out of the page what only the tests read: the fingerprints, which do not compress. */
const proofsShown: Plugin = {
  name: 'wizard:proofs-shown',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /src\/(?:sources\/proofs\/.*|segment\/destination-proofs)\.json$/ },
    handler: (rows) => {
      return JSON.stringify(JSON.parse(rows), (name, value) => (name === 'sources' ? undefined : value));
    },
  },
};

/** Everything that some modules import, directly or not, as a chunk of this name. `import()` does not count. */
function chunkOf(name: string, ...roots: string[]): Rolldown.CodeSplittingGroup {
  const parts = new Set<string>();
  const collect = (id: string, context: Rolldown.ChunkingContext) => {
    if (parts.has(id)) return;
    parts.add(id);
    for (const inner of context.getModuleInfo(id)?.importedIds ?? []) collect(inner, context);
  };
  return {
    debugName: name,
    includeDependenciesRecursively: false,
    name: (id, context) => {
      for (const root of roots) collect(join(import.meta.dirname, 'src', root), context);
      return parts.has(id) ? name : null;
    },
  };
}

/** What is loaded together goes into one file: many small ones weigh more. A module goes to the first that has it. */
const CHUNKS: Rolldown.CodeSplittingGroup[] = [
  { name: 'first', tags: ['$initial'], includeDependenciesRecursively: false },
  chunkOf(
    'steps',
    'wizard/later-page.tsx',
    'wizard/groups/advice-list.tsx',
    'wizard/panel/proof-line.tsx',
    'code/javascript.ts',
    'wizard/test/sandbox-access.ts',
    'wizard/test/use-send-key.ts',
    'amplitude/calls.ts',
    'wizard/key/bare-key.ts',
    'send/sandbox-key.ts',
  ),
  chunkOf('sdk', 'sources/sdk/sdk-model.ts', 'sources/sdk/typescript-sdk.ts'),
  // Segment has four models: for each destination, one for group calls and one for events.
  chunkOf(
    'segment',
    'sources/segment/common-capability.ts',
    'sources/segment/common-notes.ts',
    'sources/segment/parts.ts',
    'sources/proofs/segment.json',
    'segment/plan-calls.ts',
    'segment/validation.ts',
    'segment/setup.ts',
  ),
  chunkOf('segment-actions', 'sources/segment/actions-settings.ts', 'segment/mapping.ts', 'segment/text-field.ts'),
  chunkOf(
    'segment-classic',
    'sources/segment/classic-losses.ts',
    'sources/segment/classic-settings.ts',
    'sources/segment/short-id-notes.ts',
    'segment/page-libraries.ts',
  ),
  chunkOf('read-effects', 'amplitude/read-effects.ts'),
  chunkOf('redact', 'amplitude/redact.ts'),
  chunkOf('task', 'ui/use-task.ts'),
  chunkOf('sender', 'wizard/test/sender.tsx', 'wizard/test/history-list.tsx'),
  chunkOf('segment-events', 'segment/purchase.ts', 'segment/track-doubts.ts'),
  ...(['group', 'event'] as const).flatMap((kind) =>
    ['actions', 'classic'].map((destination) =>
      chunkOf(
        `segment-${kind}-${destination}`,
        `sources/segment/${kind}-${destination}-model.ts`,
        `segment/deliver-${kind === 'event' ? 'track' : 'group'}-${destination}.ts`,
      ),
    ),
  ),
  chunkOf(
    'segment-trial',
    'wizard/test/segment/segment-test.tsx',
    'wizard/test/segment/setting-input.tsx',
    'segment/setup-text.ts',
  ),
  chunkOf('java', 'code/java-json.ts'),
];

export default defineConfig({
  plugins: [react(), devServer, policyInPage, plainImports, proofsShown],
  // The sandbox answers preflights itself; Vite would answer them first, and otherwise.
  server: { cors: false },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{plan,amplitude,segment,code,sources,sandbox,check,watch,send,server,proof}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['test/{ui,wizard}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/component-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // As long as Playwright waits: a busy machine draws late.
          expect: { poll: { timeout: 8_000 } },
          // Nothing is shared but modules, and a browser a file; two of them fill two cores.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { META_POLICY } from './src/server/csp.ts';

/** Mounts sandbox and relay in the dev server; Vite loads them anew after an edit. */
const devServer: Plugin = {
  name: 'wizard:dev-server',
  apply: 'serve',
  configureServer(vite) {
    vite.middlewares.use(async (request, response, next) => {
      if (!/^\/(sandbox|relay)\//.test(request.url ?? '')) return next();
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

export default defineConfig({
  plugins: [react(), devServer, policyInPage],
  // The sandbox answers preflights itself; Vite would answer them first, and otherwise.
  server: { cors: false },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: false,
    cssCodeSplit: false,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{plan,amplitude,segment,code,sources,sandbox,send,server}/**/*.test.ts'],
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
          fileParallelism: false,
        },
      },
    ],
  },
});

import { interpreterRunner } from './interpreter.ts';

/** Runs files with this Node and its own fetch. */
export const start = interpreterRunner({
  package: 'fetch',
  version: () => Promise.resolve(process.versions.node),
  program: process.execPath,
  driver: 'node-driver.mjs',
});

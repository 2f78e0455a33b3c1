import { setTimeout as wait } from 'node:timers/promises';
import type { Plan } from '../../../src/plan/plan.ts';
import { setupOf } from '../../../src/segment/setup.ts';
import type { Certificate } from '../../../src/server/local-certificate.ts';
import { start } from '../../../src/server/start.ts';
import { artifactOf } from '../../../src/sources/artifact.ts';
import { loadFor } from '../../../src/sources/load-target.ts';
import { findTarget, sourceOf } from '../../../src/sources/registry.ts';
import type { CheckList } from '../../../src/watch/check-list.ts';
import { createChecker } from '../../../src/watch/checker.ts';
import { serverChange } from '../../../src/watch/server-change.ts';
import { changed, type FileText } from './changed.ts';

/** How long a library may take to send what it was given, after its program ended. */
const PATIENCE_MS = 20_000;

/** A real server whose sandbox is held against a plan. */
export interface WatchedApp {
  /** Where apps send to: `http://127.0.0.1:…/sandbox`. */
  base: string;
  /** The plan’s code, as the user has it once the one change is made. */
  files: FileText[];
  list: () => CheckList;
  /** Until what is wanted of the list holds, or time is up. */
  until: (holds: (list: CheckList) => boolean) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Starts a server of its own for a plan.
 * @param certificate to serve over https, where the app speaks nothing else
 */
export async function watchedApp(plan: Plan, certificate?: Certificate): Promise<WatchedApp> {
  const source = sourceOf(plan.source);
  const target = findTarget(source, plan.target);
  if (!target) throw new Error(`${plan.source} has no target ${plan.target}.`);
  const module = await loadFor(target, plan);
  const artifact = artifactOf(plan, source, target, module);
  const https = certificate && { port: 0, certificate };
  const running = await start({ host: '127.0.0.1', port: 0, https });
  running.sandbox.setDestination(setupOf(plan));
  const checker = createChecker(plan, artifact);
  running.sandbox.subscribe(checker.take);
  const base = `${running.https?.url ?? running.url}/sandbox`;
  const { changes } = serverChange(plan, { source, target, module }, base);
  return {
    base,
    files: changed(artifact.files, changes),
    list: checker.list,
    until: async (holds) => {
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end && !holds(checker.list()); ) await wait(50);
    },
    close: running.close,
  };
}

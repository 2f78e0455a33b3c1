import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, localCertificate } from '../../../src/server/local-certificate.ts';
import type { CheckList } from '../../../src/watch/check-list.ts';
import { APPS, type App, type RuntimeName } from './apps.ts';
import { MISTAKES, type Mistake } from './mistakes.ts';
import { startAnalyticsJs, startBrowser } from './page-runtime.ts';
import type { Runtime } from './runtime.ts';
import { startGo, startJava, startNode, startPython, startSegmentNode } from './runtimes.ts';
import { type WatchedApp, watchedApp } from './watched-app.ts';

/** One app, and what must become of its check list. */
interface Case {
  name: string;
  runtime: RuntimeName;
  prove: (runtime: Runtime) => Promise<string[]>;
}

function show({ items, findings }: CheckList): string[] {
  return [
    ...items.map(({ state, what, detail, reason }) => `${state} ${what}: ${reason ?? detail ?? 'nothing came'}`),
    ...findings.map(({ code, what }) => `${code}: ${what}`),
  ];
}

/** All wait before anything came. */
function waitingProblems({ list }: WatchedApp): string[] {
  const { items, done, requests } = list();
  const isWaiting = items.length > 0 && items.every(({ state }) => state === 'waiting') && !done && requests === 0;
  return isWaiting ? [] : ['was not waiting at first', ...show(list())];
}

function appCase({ runtime, plan, withEvent }: App, certificate: Certificate): Case {
  return {
    name: `the plan’s code with ${plan.membership}-level groups, and an event after it`,
    runtime,
    prove: async ({ run }) => {
      const app = await watchedApp(plan, runtime === 'java' ? certificate : undefined);
      try {
        const before = waitingProblems(app);
        const ended = await run(withEvent(app.files));
        await app.until(({ done }) => done);
        const { done, findings } = app.list();
        return [...before, ...ended, ...(done && findings.length === 0 ? [] : show(app.list()))];
      } finally {
        await app.close();
      }
    },
  };
}

function isTold(list: CheckList, { finding, wrong }: Mistake): boolean {
  const item = wrong && list.items.find(({ what }) => what === wrong.what);
  const isFound = finding === undefined || list.findings.some(({ code }) => code === finding);
  return isFound && (wrong === undefined || (item?.state === 'wrong' && wrong.reason.test(item.reason ?? '')));
}

function mistakeCase(mistake: Mistake): Case {
  const { name, runtime, plan, app: filesOf } = mistake;
  return {
    name: `is told of ${name}`,
    runtime,
    prove: async ({ run }) => {
      const app = await watchedApp(plan);
      try {
        const before = waitingProblems(app);
        const ended = await run(filesOf(app.base));
        await app.until((list) => isTold(list, mistake));
        const { done } = app.list();
        return [
          ...before,
          ...ended,
          ...(isTold(app.list(), mistake) && !done ? [] : ['was not told', ...show(app.list())]),
        ];
      } finally {
        await app.close();
      }
    },
  };
}

async function proveAll(start: () => Promise<Runtime>, cases: readonly Case[]): Promise<number> {
  const runtime = await start();
  let failed = 0;
  const left = [...cases];
  const work = async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      const problems = await one.prove(runtime).catch((error: unknown) => [String(error)]);
      console.log(`${problems.length === 0 ? 'proved' : 'FAILED'}: watch ${runtime.library}: ${one.name}`);
      for (const problem of problems) console.log(`  ${problem}`);
      if (problems.length > 0) failed += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(runtime.atOnce, cases.length) }, work));
  } finally {
    await runtime.close();
  }
  return failed;
}

/** Has apps with real libraries watched: the plan’s own code turns all items green, and mistakes are told. */
export async function proveWatch(): Promise<{ passed: number; failed: number }> {
  const home = await mkdtemp(join(tmpdir(), 'prove-watch-'));
  const certificate = await localCertificate('127.0.0.1', home);
  const starts: Record<RuntimeName, () => Promise<Runtime>> = {
    browser: startBrowser,
    node: startNode,
    python: startPython,
    go: startGo,
    java: () => startJava(certificate.cert),
    'analytics-js': startAnalyticsJs,
    'segment-node': startSegmentNode,
  };
  const cases = [...APPS.map((app) => appCase(app, certificate)), ...MISTAKES.map(mistakeCase)];
  const counts = Object.entries(starts).map(async ([name, start]) => {
    const own = cases.filter(({ runtime }) => runtime === name);
    try {
      return await proveAll(start, own);
    } catch (error) {
      console.log(`FAILED: watch ${name}: ${error instanceof Error ? error.message : String(error)}`);
      return own.length;
    }
  });
  const failed = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  await rm(home, { recursive: true });
  return { passed: cases.length - failed, failed };
}

import fc from 'fast-check';
import { differences } from './actions-case.ts';
import { ACTIONS_CASES } from './actions-cases.ts';
import { startActionsEngine } from './actions-engine.ts';
import { ACTIONS, ACTIONS_VERSION } from './actions-package.ts';
import { actionsArbitrary } from './actions-random.ts';
import type { DestinationOutcome } from './outcome.ts';

const RANDOM = { seed: 20260821, numRuns: 600 };

/** Compares the model of Amplitude (Actions) with the real one. */
export async function proveActions(): Promise<DestinationOutcome> {
  const cases = [...ACTIONS_CASES, ...fc.sample(actionsArbitrary, RANDOM)];
  const engine = await startActionsEngine();
  const failures: string[] = [];
  try {
    for (const one of cases) {
      const found = await differences(engine, one);
      if (found.length > 0) failures.push([one.name, ...found].join('\n    '));
    }
  } finally {
    await engine.close();
  }
  return { name: 'actions', package: ACTIONS, version: ACTIONS_VERSION, cases: cases.length, failures };
}

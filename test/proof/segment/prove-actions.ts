import fc from 'fast-check';
import { differences } from './actions-case.ts';
import { ACTIONS_CASES } from './actions-cases.ts';
import { startActionsEngine } from './actions-engine.ts';
import { eventDifferences } from './actions-event-case.ts';
import { ACTIONS_EVENT_CASES } from './actions-event-cases.ts';
import { actionsEventArbitrary } from './actions-event-random.ts';
import { ACTIONS, ACTIONS_VERSION } from './actions-package.ts';
import { actionsArbitrary } from './actions-random.ts';
import type { DestinationOutcome } from './outcome.ts';

const RANDOM = { seed: 20260821, numRuns: 600 };

/** Compares the model of Amplitude (Actions) with the real one. */
export async function proveActions(): Promise<DestinationOutcome> {
  const cases = [...ACTIONS_CASES, ...fc.sample(actionsArbitrary, RANDOM)];
  const events = [...ACTIONS_EVENT_CASES, ...fc.sample(actionsEventArbitrary, RANDOM)];
  const engine = await startActionsEngine();
  const failures: string[] = [];
  try {
    const compared = [
      ...cases.map((one) => ({ name: one.name, compare: () => differences(engine, one) })),
      ...events.map((one) => ({ name: one.name, compare: () => eventDifferences(engine, one) })),
    ];
    for (const { name, compare } of compared) {
      const found = await compare();
      if (found.length > 0) failures.push([name, ...found].join('\n    '));
    }
  } finally {
    await engine.close();
  }
  return { name: 'actions', package: ACTIONS, version: ACTIONS_VERSION, cases: cases.length + events.length, failures };
}

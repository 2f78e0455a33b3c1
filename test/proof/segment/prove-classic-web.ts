import fc from 'fast-check';
import { differences } from './classic-web-case.ts';
import { CLASSIC_WEB_CASES } from './classic-web-cases.ts';
import { CLASSIC, CLASSIC_VERSION, startClassicWebEngine } from './classic-web-engine.ts';
import { eventDifferences } from './classic-web-event-case.ts';
import { CLASSIC_WEB_EVENT_CASES, classicWebEventArbitrary } from './classic-web-event-random.ts';
import { classicWebArbitrary } from './classic-web-random.ts';
import type { DestinationOutcome } from './outcome.ts';

const RANDOM = { seed: 20260422, numRuns: 600 };

/** Compares the model of Amplitude (Classic) in a page with the real one. */
export async function proveClassicWeb(): Promise<DestinationOutcome> {
  const groups = [...CLASSIC_WEB_CASES, ...fc.sample(classicWebArbitrary, RANDOM)];
  const events = [...CLASSIC_WEB_EVENT_CASES, ...fc.sample(classicWebEventArbitrary, RANDOM)];
  const engine = await startClassicWebEngine();
  try {
    const compared = [
      ...groups.map((one) => ({ name: one.name, found: differences(engine, one) })),
      ...events.map((one) => ({ name: one.name, found: eventDifferences(engine, one) })),
    ];
    const failures = compared
      .filter(({ found }) => found.length > 0)
      .map(({ name, found }) => [name, ...found].join('\n    '));
    return { name: 'classic-web', package: CLASSIC, version: CLASSIC_VERSION, cases: compared.length, failures };
  } finally {
    await engine.close();
  }
}

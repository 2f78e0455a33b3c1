import fc from 'fast-check';
import { differences } from './classic-web-case.ts';
import { CLASSIC_WEB_CASES } from './classic-web-cases.ts';
import { CLASSIC, CLASSIC_VERSION, startClassicWebEngine } from './classic-web-engine.ts';
import { classicWebArbitrary } from './classic-web-random.ts';
import type { DestinationOutcome } from './outcome.ts';

const RANDOM = { seed: 20260422, numRuns: 600 };

/** Compares the model of Amplitude (Classic) in a page with the real one. */
export async function proveClassicWeb(): Promise<DestinationOutcome> {
  const cases = [...CLASSIC_WEB_CASES, ...fc.sample(classicWebArbitrary, RANDOM)];
  const engine = await startClassicWebEngine();
  try {
    const failures = cases.flatMap((one) => {
      const found = differences(engine, one);
      return found.length === 0 ? [] : [[one.name, ...found].join('\n    ')];
    });
    return { name: 'classic-web', package: CLASSIC, version: CLASSIC_VERSION, cases: cases.length, failures };
  } finally {
    await engine.close();
  }
}

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DESTINATION_PROOFS, type DestinationProof } from '../../../src/segment/destination-proofs.ts';
import { hashOfFiles } from '../source-hash.ts';
import type { DestinationOutcome } from './outcome.ts';
import { proveActions } from './prove-actions.ts';
import { proveClassicWeb } from './prove-classic-web.ts';

const FILE = fileURLToPath(new URL('../../../src/segment/destination-proofs.json', import.meta.url));
const FAILURES_SHOWN = 5;

/** A fingerprint of the files that model the destinations. */
export function destinationHash(): string {
  return hashOfFiles(
    'src/segment/actions.ts',
    'src/segment/actions-event.ts',
    'src/segment/classic-web.ts',
    'src/segment/classic-event.ts',
  );
}

function tell({ name, package: real, version, cases, failures }: DestinationOutcome): void {
  const what = `segment destination ${name}, ${real} ${version}`;
  console.log(failures.length === 0 ? `proved: ${what}: ${cases} calls` : `FAILED: ${what}: ${failures.length} calls`);
  for (const failure of failures.slice(0, FAILURES_SHOWN)) console.log(`  ${failure}`);
}

/**
 * Holds the models of Segment's destinations against the real ones.
 * @param writes whether to write down what was proved
 */
export async function proveDestinations(writes: boolean): Promise<{ passed: number; failed: number }> {
  const outcomes = [await proveActions(), await proveClassicWeb()];
  for (const outcome of outcomes) tell(outcome);
  const proved = outcomes.filter(({ failures }) => failures.length === 0);
  const sources = destinationHash();
  const rows = proved.map(
    ({ name, failures: _, ...rest }): DestinationProof => ({ destination: name, ...rest, sources }),
  );
  if (writes && JSON.stringify(rows) !== JSON.stringify(DESTINATION_PROOFS))
    writeFileSync(FILE, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  return { passed: proved.length, failed: outcomes.length - proved.length };
}

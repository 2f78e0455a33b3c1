import { expect, test } from 'vitest';
import { DESTINATION_PROOFS } from '../../src/segment/destination-proofs.ts';
import { destinationHash } from '../proof/segment/prove-destinations.ts';

const AGAIN = 'Out of date: run npm run prove -- --only destinations, and commit src/segment/destination-proofs.json.';

test.each(['actions', 'classic-web'])(
  'the model of %s was held against the real destination, as it is',
  (destination) => {
    const proof = DESTINATION_PROOFS.find((each) => each.destination === destination);
    expect(proof?.sources, AGAIN).toBe(destinationHash());
    expect(proof?.cases).toBeGreaterThan(300);
  },
);

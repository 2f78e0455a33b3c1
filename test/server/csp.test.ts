import { expect, test } from 'vitest';
import { HEADER_POLICY, META_POLICY } from '../../src/server/csp.ts';

test('allows scripts, workers and styles of the page itself, and connections to itself Amplitude’s hosts and Segment’s', () => {
  expect(META_POLICY).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self' https://api2.amplitude.com https://api.eu.amplitude.com " +
      "https://api.segment.io https://events.eu1.segmentapis.com; manifest-src 'self'; " +
      "base-uri 'none'; form-action 'none'",
  );
});

test('only the header forbids framing: browsers refuse that directive in a meta element', () => {
  expect(HEADER_POLICY).toBe(`${META_POLICY}; frame-ancestors 'none'`);
});

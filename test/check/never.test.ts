import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnything } from '../../src/check/check-anything.ts';
import { KEY, TEXTS } from './texts.ts';

/** A text with pieces cut out, doubled, or replaced by others that mean something somewhere. */
const mutated = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        fc.constantFrom(
          '',
          '"',
          "'",
          '{',
          '}',
          '[',
          ']',
          '\\',
          '%',
          '%4',
          '&',
          '=',
          '`',
          '^',
          '\n',
          '@',
          '$',
          ',',
          ':',
          'null',
          '1e999',
          '\ud800',
          '\0',
          '__proto__',
        ),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((old, [share, length, piece]) => {
      const at = Math.floor(share * old.length);
      return old.slice(0, at) + piece + old.slice(at + length);
    }, text),
  );

test('no text breaks the check, and what it says stands inside of the text', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      const { report } = await checkAnything(text);
      for (const { place, fix, message } of report.findings) {
        expect(message).not.toBe('');
        for (const span of [...(place ? [place] : []), ...(fix?.edits ?? [])]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 1500 },
  );
}, 60_000);

test('any text at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), (text) => checkAnything(text).then(Boolean)),
    {
      numRuns: 1500,
    },
  );
}, 60_000);

test.each(TEXTS.map((text) => [text]))('the key is in nothing that is said of %s', async (text) => {
  const outcome = await checkAnything(text);
  const said = JSON.stringify(outcome);
  expect(said).not.toContain(KEY);
  expect(said).not.toContain(btoa(`${KEY}:`));
});

test('a key that is broken off is hidden all the same', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      if (text.includes(KEY)) expect(JSON.stringify(await checkAnything(text))).not.toContain(KEY);
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('a key of another form is hidden by its name', async () => {
  const { report, correction } = await checkAnything(
    `curl https://api2.amplitude.com/identify -d 'api_key=s3cr%65t-key' -d 'identification={"user_id":"user-1","groups":{"a":1}}'`,
  );
  expect(report.recognised.form).toBe('curl');
  expect(JSON.stringify([report, correction])).not.toMatch(/s3cr(?:e|%65)t-key/);
  expect(correction?.after).toContain("-d 'api_key=YOUR_API_KEY'");
});

test('data that looks like a key stays as it is, also in the corrected text', async () => {
  const id = '0123456789abcdef0123456789abcdef';
  const text = `{"api_key":"${KEY}","events":[{"user_id":"${id}","event_type":"A","time":"2026-03-01","groups":{"org_id":"${id}"}}]}`;
  const { report, correction } = await checkAnything(text);
  expect(report.effects).toMatchObject([{ user: { userId: id }, values: [id] }]);
  expect(correction?.after).toBe(text.replace(KEY, 'YOUR_API_KEY').replace('"2026-03-01"', '1772323200000'));
  const rows = await checkAnything(
    `${JSON.stringify({ event_type: 'A', user_id: id, groups: { org_id: 15 } })}\n`.repeat(2),
  );
  expect(rows.report.effects).toMatchObject([{ user: { userId: id } }]);
  expect(rows.correction?.after).toContain(id);
});

import { expect, test } from 'vitest';
import { prettyJson } from '../../src/code/json-text.ts';
import { isUnsafeInHereString, psString } from '../../src/code/powershell.ts';
import { HOSTILE } from '../random-plans.ts';

test('a string in single quotes doubles them', () => {
  expect(psString("it's $x `n")).toBe("'it''s $x `n'");
});

test('JSON in a here-string holds nothing that PowerShell reads, and stays the same JSON', () => {
  for (const text of HOSTILE) {
    const json = prettyJson({ [text]: [text] }, isUnsafeInHereString);
    expect(json).toMatch(/^[\n !-#%-_a-~]*$/);
    expect(JSON.parse(json)).toEqual({ [text]: [text] });
  }
});

import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsKey, jsObject, jsString, jsStrings, jsValue } from '../../src/code/javascript.ts';
import { jsLiteral } from '../../src/code/javascript-literal.ts';
import { codePoint } from '../code-point.ts';
import { HOSTILE, textArbitrary, valueArbitrary } from '../random-plans.ts';

/** What an engine makes of a literal, as JSON: values of another context have other prototypes. */
function evaluated(code: string): string {
  return runInNewContext(`JSON.stringify((${code}))`);
}

/** Any string, halves of surrogate pairs and control characters included. */
const anyString = fc.oneof(
  textArbitrary,
  fc.string({ unit: codePoint }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

test('a string literal stands for its string', () => {
  for (const text of HOSTILE) expect(runInNewContext(jsString(text))).toBe(text);
  fc.assert(
    fc.property(anyString, (text) => {
      expect(runInNewContext(jsString(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('a string literal stays on its line, and shows what it holds', () => {
  fc.assert(
    fc.property(anyString, (text) => {
      expect(jsString(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u);
    }),
  );
});

test('no string ends or comments out a script in a page', () => {
  for (const text of ['</script>', '</SCRIPT >', '<!--', '<script><!--</script>', '</scr</script>ipt>']) {
    expect(jsString(text)).not.toMatch(/<\/script|<!--/i);
    expect(runInNewContext(jsString(text))).toBe(text);
  }
});

test('strings look as people write them', () => {
  expect(jsString("it's")).toBe("'it\\'s'");
  expect(jsString('say "hi"\n')).toBe('\'say "hi"\\n\'');
  expect(jsString('漢字 👩‍👩‍👧 é')).toBe("'漢字 👩‍👩‍👧 é'");
  expect(jsString('\u202eab')).toBe("'\\u202Eab'");
});

test('a value literal stands for its value', () => {
  fc.assert(
    fc.property(valueArbitrary, (value) => {
      expect(evaluated(jsValue(value))).toBe(JSON.stringify(value));
    }),
  );
});

test('one value stands alone, several in a list', () => {
  expect(jsStrings(['15'])).toBe("'15'");
  expect(jsStrings(['15', '16'])).toBe("['15', '16']");
  expect(jsStrings([])).toBe('[]');
});

test('an object literal has its own keys, `__proto__` included, and values in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyString, { maxLength: 6 }), (names) => {
      const code = jsObject(names.map((name, index) => [name, String(index)]));
      const keys: unknown = JSON.parse(evaluated(`Object.entries(${code}).map(([name, value]) => [name, value])`));
      expect(new Map(keys as [string, number][])).toEqual(new Map(names.map((name, index) => [name, index])));
    }),
  );
  expect(jsObject([['__proto__', "{ evil: 'yes' }"]])).toBe("{ ['__proto__']: { evil: 'yes' } }");
  expect(evaluated(`Object.getPrototypeOf({ ...${jsObject([['__proto__', '{ evil: 1 }']])} }).evil ?? null`)).toBe(
    'null',
  );
});

test('keys are quoted only where they must be', () => {
  expect(['org_id', '$set', 'Org ID', '007', '', 'class', 'a-b', 'é'].map(jsKey)).toEqual([
    'org_id',
    '$set',
    "'Org ID'",
    "'007'",
    "''",
    'class',
    "'a-b'",
    "'é'",
  ]);
  expect(jsObject([])).toBe('{}');
});

test('a literal stands for its JSON value, `__proto__` included', () => {
  const check = (value: unknown) => {
    expect(evaluated(jsLiteral(value, 'const a = '))).toBe(JSON.stringify(value));
  };
  fc.assert(fc.property(fc.jsonValue(), check), { numRuns: 500 });
  check(JSON.parse('{ "__proto__": { "__proto__": "x" }, "$set": [1e21, -0.5], "": null }'));
  expect(jsLiteral([{ a: 'b', 'c d': [1] }])).toBe("[\n  { a: 'b', 'c d': [1] },\n]");
});

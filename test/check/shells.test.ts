import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bashCommands } from '../../src/check/shell/bash.ts';
import { cmdCommands } from '../../src/check/shell/cmd.ts';
import { powershellCommands } from '../../src/check/shell/powershell.ts';
import { type Shell, shellOf } from '../../src/check/shell/which-shell.ts';
import { original } from '../../src/check/text/mapped.ts';
import { bashQuote } from '../../src/code/bash.ts';
import { cmdArgument } from '../../src/code/cmd.ts';
import { psString } from '../../src/code/powershell.ts';

const READERS = { bash: bashCommands, cmd: cmdCommands, powershell: powershellCommands };
const words = (shell: Shell, text: string) =>
  READERS[shell](original(text)).map((command) => command.words.map((word) => word.text));

test.each<[Shell, string, string[][]]>([
  ['bash', `a 'b c'"d $x"\\ e f#g # h`, [['a', 'b cd $x e', 'f#g']]],
  ['bash', `a "b\\"c\\\\d\\n" ''`, [['a', 'b"c\\d\\n', '']]],
  ['bash', `a $'b\\n\\x41\\u00e9\\'' \\\n c`, [['a', "b\nAé'", 'c']]],
  ['bash', 'a | b; c && d\ne', [['a'], ['b'], ['c'], ['d'], ['e']]],
  ['powershell', `a 'it''s' "x \`"y\`" ""z"" $v" \`\n b`, [['a', "it's", 'x "y" "z" $v', 'b']]],
  ['powershell', `$v = @'\n{"a": 'b'}\n'@\na $v`, [['a', `{"a": 'b'}`]]],
  ['powershell', `$v = @"\nx\`$y\n"@\n$v | a; b`, [['a'], ['b']]],
  ['cmd', `a "b c" d^&e ^\r\n f 100%%`, [['a', 'b c', 'd&e', 'f', '100%']]],
  ['cmd', `a "it \\"is\\"" "c:\\\\" & b`, [['a', 'it "is"', 'c:\\'], ['b']]],
])('%s: %s', (shell, text, commands) => {
  expect(words(shell, text)).toEqual(commands);
});

test('in a word of several stretches, each has its own place and its own quoting', () => {
  const [command] = bashCommands(original(`x a'b'"c"$'d'`));
  const word = command?.words[1];
  expect(word?.text).toBe('abcd');
  expect([0, 1, 2, 3].map((at) => word?.span(at, at + 1).start)).toEqual([2, 4, 7, 11]);
  expect([0, 1, 2, 3].map((at) => word?.write("'", at))).toEqual(["''\\'''", "'\\''", "'", "\\'"]);
});

test('what is piped is the standard input', () => {
  const [command] = powershellCommands(original("$v = 'x'\n$v | a"));
  expect(command?.stdin?.text).toBe('x');
});

const ascii = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 30,
});

test.each<[Shell, (text: string) => string]>([
  ['bash', bashQuote],
  ['powershell', psString],
  ['cmd', cmdArgument],
])('%s: what our own writers quote is read back, each character from its place', (shell, quote) => {
  fc.assert(
    fc.property(ascii, ascii, (one, other) => {
      const text = `a ${quote(one)} ${quote(other)}`;
      const [command] = READERS[shell](original(text));
      expect(command?.words.map((word) => word.text)).toEqual(['a', one, other]);
      for (const word of command?.words ?? [])
        for (const [at, sign] of [...word.text].entries()) {
          const { start, end } = word.span(at, at + 1);
          expect(text.slice(start, end)).toContain(sign);
        }
    }),
  );
});

test.each<[Shell | undefined, string]>([
  ['bash', 'curl -d "{\\"a\\": 1}" https://x'],
  ['bash', '$ curl https://x'],
  ['powershell', 'curl.exe https://x `\n -d a'],
  ['powershell', 'Invoke-RestMethod https://x'],
  ['cmd', '@echo off\ncurl.exe https://x'],
  ['cmd', 'curl https://x ^\r\n -d a'],
  [undefined, 'curly braces'],
  [undefined, '{"a": "curl"}'],
])('%s: %s', (shell, text) => {
  expect(shellOf(text)).toBe(shell);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '../../src/sources/sdk/objective-c.ts';
import { apiKeyOf } from './ground.ts';
import { judgeCase } from './judge-case.ts';
import type { ProofCase } from './proof-case.ts';
import { postOf, type RecordedCall } from './recorded-swift.ts';
import { replay } from './replay.ts';
import { runProgram } from './run-program.ts';
import { ALL_AT_ONCE, type StartRunner } from './runner.ts';
import { versionOf } from './toolchain.ts';

const GET = 'apt-get install clang libobjc-12-dev';
const TIMEOUT = 120_000;
const INTERFACE = join(import.meta.dirname, 'objc');

/** What Xcode puts beside `AppDelegate.m`. */
const HEADER = '#import <UIKit/UIKit.h>\n\n@interface AppDelegate : UIResponder <UIApplicationDelegate>\n\n@end\n';

/** All warnings but those about things that Xcode itself writes, or that are right since 1999. */
const WARNINGS = ['auto-import', 'objc-missing-property-synthesis', 'declaration-after-statement'];
const COMPILER = [
  ...['-fmodules', `-fmodule-map-file=${join(INTERFACE, 'module.modulemap')}`, '-isystem', INTERFACE],
  ...['-fconstant-string-class=NSConstantString', '-Werror'],
];
const CHECK = [
  ...['-fobjc-runtime=gnustep-2.0', '-fobjc-arc', '-fsyntax-only', '-ferror-limit=0'],
  ...['-Weverything', ...WARNINGS.map((name) => `-Wno-${name}`)],
];
const BUILD = ['-fobjc-runtime=gcc', '-Wno-objc-property-implementation'];

/** One file that holds all delegates, each by a name of its own. */
function allDelegates(names: readonly string[]): string {
  return names
    .flatMap((name) => [`#define AppDelegate ${name}`, `#include "${name}/AppDelegate.m"`, '#undef AppDelegate', ''])
    .join('\n');
}

/** A program that starts one app after the other, and prints the name of each before its calls. */
function driver(names: readonly string[]): string {
  const starts = names.map(
    (name) => `puts("${name}"); [[${name} new] application:[UIApplication new] didFinishLaunchingWithOptions:nil];`,
  );
  return `${['#include <stdio.h>', '#include "all.m"', 'int main(void) {', ...starts, 'return 0;', '}'].join('\n')}\n`;
}

/** The calls that each app made, by its name. */
function readRecord(output: string): Map<string, RecordedCall[]> {
  const parts = output.split(/^(AppDelegate\d+)$/m).slice(1);
  return new Map(
    parts.flatMap((name, index) => {
      const lines = parts[index + 1]?.split('\n').filter((line) => line !== '') ?? [];
      return index % 2 === 0 ? [[name, lines.map((line): RecordedCall => JSON.parse(line))] as const] : [];
    }),
  );
}

/**
 * Compiles an artifact's file against the declared interface, runs it with a recorder of that interface in the SDK's
 * place, and judges what the SDK posts for the recorded calls.
 */
export const start: StartRunner = async () => {
  await versionOf('clang', ['--version'], /version (\S+)/, GET);
  const home = await mkdtemp(join(tmpdir(), 'prove-objc-'));
  const clang = (...args: string[]) =>
    runProgram('clang', [`-fmodules-cache-path=${join(home, 'modules')}`, ...COMPILER, ...args], {
      cwd: home,
      env: {},
      timeout: TIMEOUT,
    });

  const names: string[] = [];
  let built: Promise<{ complaints: string[]; record: Map<string, RecordedCall[]> }> | undefined;
  const build = async () => {
    await new Promise(setImmediate);
    writeFileSync(join(home, 'all.m'), allDelegates(names));
    writeFileSync(join(home, 'driver.m'), driver(names));
    const checked = await clang(...CHECK, 'all.m');
    const sources = ['driver.m', join(INTERFACE, 'objects.m'), join(INTERFACE, 'recorder.m')];
    const { code, output } = await clang(...BUILD, ...sources, '-lobjc', '-o', 'delegates');
    const complaints = [checked.output, output].flatMap((text) => text.split('\n')).filter((line) => line !== '');
    const blamed = names.some((name) => complaints.some((line) => line.includes(`${name}/AppDelegate.m`)));
    if (!blamed && (code !== 0 || checked.code !== 0))
      throw new Error(`${complaints.slice(0, 12).join('\n')}\nIt needs \`${GET}\`.`);
    if (code !== 0) return { complaints, record: new Map<string, RecordedCall[]>() };
    const ran = await runProgram(join(home, 'delegates'), [], { cwd: home, env: {}, timeout: TIMEOUT });
    if (ran.code !== 0) throw new Error(`The compiled delegates ended with ${ran.code}: ${ran.output.slice(-300)}`);
    return { complaints, record: readRecord(ran.output) };
  };
  const add = ({ files }: ProofCase): string => {
    const name = `AppDelegate${names.length}`;
    names.push(name);
    mkdirSync(join(home, name));
    for (const file of [...files, { name: 'AppDelegate.h', text: HEADER }])
      writeFileSync(join(home, name, file.name), file.text);
    return name;
  };

  return {
    package: 'AmplitudeSwift',
    version: VERSION,
    tier: 'compiled',
    reason:
      'Apple’s frameworks exist for Apple’s systems only. clang took the code with the SDK’s interface, and a recorder in the SDK’s place was called as planned.',
    atOnce: ALL_AT_ONCE,
    run: async (proof) => {
      const name = add(proof);
      built ??= build();
      const { complaints, record } = await built;
      const own = complaints.filter((line) => line.includes(`${name}/`));
      if (own.length > 0) return own.slice(0, 3);
      const post = postOf(record.get(name) ?? []);
      const arrived = await replay(post === undefined ? [] : [post]);
      return [
        ...arrived.filter((request) => apiKeyOf(request) !== proof.apiKey).map(() => 'was sent with another API key'),
        ...judgeCase(proof, arrived),
      ];
    },
    close: () => rm(home, { recursive: true }),
  };
};

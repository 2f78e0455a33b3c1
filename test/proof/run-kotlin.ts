import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { VERSION } from '../../src/sources/sdk/kotlin.ts';
import { testCertificate } from '../certificate.ts';
import { type Driver, startDriver } from './driver.ts';
import { compileJava, compileLeading, jdkVersion, SHORT_LIVED } from './javac.ts';
import { judgeCase } from './judge-case.ts';
import { mavenArtifacts } from './maven.ts';
import { runProgram } from './run-program.ts';
import { ALL_AT_ONCE, type StartRunner } from './runner.ts';

const PACKAGE = 'com.amplitude:analytics-android';
const COMPILER = 'org.jetbrains.kotlin:kotlin-compiler-embeddable:2.1.21';
const CORE = `com.amplitude:analytics-core:${VERSION}`;
/** What the SDK finds on every Android: interfaces to compile against, and org.json to run with. */
const ANDROID = 'com.google.android:android:4.1.1.4';
const JSON_ORG = 'org.json:json:20231013';

const TIMEOUT = 300_000;
/** Milliseconds that an app has to send. */
const PATIENCE = 10_000;

/**
 * Compiles all apps against the published SDK for Android, and again against its published core, which then runs them: a
 * few lines of ours stand in for Android's classes, and give the core what the SDK for Android gives it.
 */
export const start: StartRunner = async (ground) => {
  await jdkVersion();
  const compiler = await mavenArtifacts('kotlin-compiler', [COMPILER]);
  const core = await mavenArtifacts('analytics-core', [CORE, JSON_ORG]);
  const android = await mavenArtifacts('analytics-android', [`${PACKAGE}:${VERSION}:aar`, ANDROID], false);
  const home = await mkdtemp(join(tmpdir(), 'prove-kotlin-'));
  const certificate = join(home, 'amplitude.pem');
  await writeFile(certificate, (await testCertificate()).cert);
  await compileLeading(home);
  await compileJava('kotlin/Compilations.java', home, compiler);

  const java = async (program: string, ...args: string[]): Promise<void> => {
    const { code, output } = await runProgram(program, args, { cwd: home, env: {}, timeout: TIMEOUT });
    if (code !== 0) throw new Error(`${program} failed: ${output.slice(0, 1500)}`);
  };
  const argsFile = (output: string, classPath: readonly string[], sources: readonly string[]): string => {
    const path = join(home, `${output}.args`);
    const options = ['-no-stdlib', '-no-reflect', '-nowarn', '-classpath', classPath.join(delimiter), '-d', output];
    writeFileSync(path, [...options, ...sources].join('\n'));
    return `@${path}`;
  };
  for (const file of android.filter((path) => path.endsWith('.aar')))
    await java('jar', '--extract', '--file', file, 'classes.jar');
  const ours = ['Context', 'Application', 'Amplitude', 'Driver'].map((name) =>
    join(import.meta.dirname, 'kotlin', `${name}.kt`),
  );

  const added: string[] = [];
  let built: Promise<Driver> | undefined;
  const build = async (): Promise<Driver> => {
    await new Promise(setImmediate);
    const libraries = android.filter((path) => path.endsWith('.jar'));
    const compilations = [
      argsFile('android', [join(home, 'classes.jar'), ...core, ...libraries], added),
      argsFile('apps', [...core, home], [...ours, ...added]),
    ];
    await java('java', ...SHORT_LIVED, '-cp', [...compiler, home].join(delimiter), 'Compilations', ...compilations);
    const classPath = [...core, home, join(home, 'apps')].join(delimiter);
    return startDriver('java', [...SHORT_LIVED, '-cp', classPath, 'DriverKt', String(ground.port), certificate]);
  };
  let lane: Promise<unknown> = Promise.resolve();

  return {
    package: PACKAGE,
    version: VERSION,
    atOnce: ALL_AT_ONCE,
    run: async (proof) => {
      const [file] = proof.files;
      if (file === undefined) return judgeCase(proof, ground.arrivedWith(proof.apiKey));
      const name = `program${added.length}`;
      mkdirSync(join(home, 'sources', name), { recursive: true });
      const path = join(home, 'sources', name, file.name);
      writeFileSync(path, `package ${name}\n\n${file.text}`);
      added.push(path);
      built ??= build();
      const driver = await built;
      const ended = lane.then(() => driver.run({ path: `${name}.App`, apiKey: proof.apiKey }));
      lane = ended.catch(() => undefined);
      const error = await ended;
      if (error !== '') return [`ended with an error: ${error.slice(0, 600)}`];
      const judge = () => judgeCase(proof, ground.arrivedWith(proof.apiKey));
      for (const end = Date.now() + PATIENCE; Date.now() < end && judge().length > 0; ) await setTimeout(100);
      return judge();
    },
    close: async () => {
      (await built)?.close();
      await rm(home, { recursive: true });
    },
  };
};

import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { testCertificate } from '../certificate.ts';
import { type Driver, startDriver } from './driver.ts';
import { compileJava, compileLeading, jdkVersion, SHORT_LIVED } from './javac.ts';
import { judgeCase } from './judge-case.ts';
import { mavenArtifacts } from './maven.ts';
import { runProgram } from './run-program.ts';
import { ALL_AT_ONCE, type StartRunner } from './runner.ts';

const COMPILER = 'org.jetbrains.kotlin:kotlin-compiler-embeddable:2.1.21';
/** What every Android has: interfaces to compile against. */
const ANDROID = 'com.google.android:android:4.1.1.4';

const TIMEOUT = 300_000;
/** Milliseconds that an app has to send. */
const PATIENCE = 20_000;

/** A library for Android, and what of it runs on the JVM. */
interface KotlinLibrary {
  /** Word for the folders of its artifacts. */
  name: string;
  /** `com.amplitude:analytics-android` */
  package: string;
  version: string;
  /** What of it runs without Android, with what that finds on every Android. */
  core: readonly string[];
  /** Artifacts of its code for Android, to compile against and no more. */
  android?: readonly string[];
  /** Our file in `kotlin/` that gives the core what the library for Android gives it. */
  standIn: string;
  /** Flags of the JVM that lead the core to the sandbox, where it does not use Java's own connections. */
  flags?: (home: string, certificate: string) => Promise<readonly string[]>;
}

/**
 * Compiles all apps against the published library for Android, and again against its published core, which then runs
 * them: a few lines of ours stand in for Android's classes, and give the core what the library for Android gives it.
 */
export function kotlinApps(library: KotlinLibrary): StartRunner {
  const { name, package: id, version, standIn, flags } = library;
  return async (ground) => {
    await jdkVersion();
    const compiler = await mavenArtifacts('kotlin-compiler', [COMPILER]);
    const core = await mavenArtifacts(`${name}-core`, library.core);
    const more = library.android ?? [];
    const android = await mavenArtifacts(`${name}-android`, [`${id}:${version}:aar`, ANDROID, ...more], false);
    const home = await mkdtemp(join(tmpdir(), 'prove-kotlin-'));
    const certificate = join(home, 'amplitude.pem');
    await writeFile(certificate, (await testCertificate()).cert);
    await compileLeading(home);
    await compileJava('kotlin/Compilations.java', home, compiler);
    const led = (await flags?.(home, certificate)) ?? [];

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
    const ours = ['Context', 'Application', standIn, 'Driver'].map((file) =>
      join(import.meta.dirname, 'kotlin', `${file}.kt`),
    );

    const added: string[] = [];
    let built: Promise<Driver> | undefined;
    const build = async (): Promise<Driver> => {
      await new Promise(setImmediate);
      const jars = android.filter((path) => path.endsWith('.jar'));
      const compilations = [
        argsFile('android', [join(home, 'classes.jar'), ...core, ...jars], added),
        argsFile('apps', [...core, home], [...ours, ...added]),
      ];
      await java('java', ...SHORT_LIVED, '-cp', [...compiler, home].join(delimiter), 'Compilations', ...compilations);
      const classPath = [...core, home, join(home, 'apps')].join(delimiter);
      const args = [...SHORT_LIVED, ...led, '-cp', classPath, 'DriverKt', String(ground.port), certificate];
      return startDriver('java', args);
    };
    let lane: Promise<unknown> = Promise.resolve();

    return {
      package: id,
      version,
      atOnce: ALL_AT_ONCE,
      run: async (proof) => {
        const [file] = proof.files;
        if (file === undefined) return judgeCase(proof, ground.arrivedWith(proof.apiKey));
        const program = `program${added.length}`;
        mkdirSync(join(home, 'sources', program), { recursive: true });
        const path = join(home, 'sources', program, file.name);
        writeFileSync(path, `package ${program}\n\n${file.text}`);
        added.push(path);
        built ??= build();
        const driver = await built;
        const ended = lane.then(() => driver.run({ path: `${program}.App`, apiKey: proof.apiKey }));
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
}

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { toolchainFolder, versionOf } from './toolchain.ts';

const TIMEOUT = 300_000;
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

const ALONE = '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>';

function project(artifacts: readonly string[], more: string): string {
  const dependencies = artifacts.map((artifact) => {
    const [group = '', name = '', version = '', type = 'jar'] = artifact.split(':');
    const parts = { groupId: group, artifactId: name, version, type };
    const tags = Object.entries(parts).map(([tag, text]) => `<${tag}>${text}</${tag}>`);
    return `<dependency>${tags.join('')}${more}</dependency>`;
  });
  return [
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>',
    '<groupId>proof</groupId><artifactId>proof</artifactId><version>1</version><packaging>pom</packaging>',
    `<dependencies>${dependencies.join('')}</dependencies></project>\n`,
  ].join('\n');
}

/**
 * Gets artifacts of Maven Central, once.
 * @param artifacts `com.amplitude:java-sdk:1.13.0`, or with a type that is not a jar: `…:1.30.1:aar`
 * @param transitive whether to get what they need as well
 * @returns paths of the files
 */
export async function mavenArtifacts(name: string, artifacts: readonly string[], transitive = true): Promise<string[]> {
  const cwd = toolchainFolder(join('maven', name));
  const [pom, done, files] = [join(cwd, 'pom.xml'), join(cwd, 'done'), join(cwd, 'files')];
  if (!existsSync(done)) {
    await versionOf('mvn', ['-version'], /Apache Maven (\S+)/, 'apt-get install maven');
    writeFileSync(pom, project(artifacts, transitive ? '' : ALONE));
    const folders = [`-Dmaven.repo.local=${toolchainFolder('maven/repository')}`, `-DoutputDirectory=${files}`];
    const args = ['-B', '-q', ...folders, COPY];
    const settings = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const { code, output } = await runProgram('mvn', args, {
      cwd,
      env: Object.fromEntries(settings),
      timeout: TIMEOUT,
    });
    if (code !== 0) throw new Error(`Maven could not get ${artifacts.join(', ')}: ${output.slice(-600)}`);
    writeFileSync(done, '');
  }
  return readdirSync(files).map((file) => join(files, file));
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProofTarget } from './targets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Puts a plan through model and generator. */
const ASSEMBLY = 'src/sources/artifact.ts';

/** `import … from './x.ts'` and `export … from './x.ts'`, but not `import type`, which writes nothing. */
const IMPORTS = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm;

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');
}

function collect(path: string, into: Map<string, string>): void {
  if (into.has(path)) return;
  const text = read(path);
  into.set(path, text);
  for (const [, to] of text.matchAll(IMPORTS))
    if (to !== undefined) collect(posix.join(posix.normalize(dirname(path)), to), into);
}

/** Files and all they import, with their text, in the order of their names. */
function closureOf(paths: readonly string[]): [string, string][] {
  const files = new Map<string, string>();
  for (const path of paths) collect(path, files);
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The files that write a target's snippets, with their text, in the order of their names. */
export function sourcesOf({ generator, models }: Pick<ProofTarget, 'generator' | 'models'>): [string, string][] {
  return closureOf([generator, ...models, ASSEMBLY]);
}

/** A fingerprint of the files that write a target's snippets. */
export function hashOf(target: Pick<ProofTarget, 'generator' | 'models'>): string {
  return fingerprint(sourcesOf(target));
}

/** A fingerprint of files and all they import. */
export function hashOfFiles(...paths: string[]): string {
  return fingerprint(closureOf(paths));
}

function fingerprint(files: readonly [string, string][]): string {
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

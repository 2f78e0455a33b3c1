/** Weighs the build against the budgets. Run after `vite build`; exits 1 when something is too heavy or missing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, '../../dist');
const KB = 1000;

/** Bytes after gzip; the issue and the reference name them in kB of 1000 bytes. */
const BUDGETS = { firstScreen: 80 * KB, css: 8 * KB, path: 120 * KB, generator: 3 * KB };

/** Steps and panel: what every path through the wizard loads. */
const PATH = ['src/wizard/later-page.tsx'];
const GENERATOR = /^src\/sources\/.+\.ts$/;

interface Chunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  css?: string[];
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));

function weight(file: string): number {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
}

/** A chunk and all it imports before it can run. */
function closure(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no chunk for ${key}; the budget cannot be measured without it.`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const inner of chunk.imports ?? []) closure(inner, seen);
  return seen;
}

function filesOf(keys: Iterable<string>): Set<string> {
  return new Set([...keys].map((key) => manifest[key]?.file ?? ''));
}

function total(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + weight(file), 0);
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (!entry) throw new Error('The build has no entry.');
const first = closure(entry);
const steps = new Set(first);
for (const key of PATH) for (const inner of closure(key)) steps.add(inner);
const generators = Object.keys(manifest).filter((key) => GENERATOR.test(key) && manifest[key]?.isDynamicEntry);
if (generators.length === 0) throw new Error('The build has no chunk for a generator.');
const styles = new Set(
  Object.values(manifest).flatMap(({ css = [], file }) => [...css, file].filter((name) => name.endsWith('.css'))),
);
const paths = generators.map((key) => total(filesOf([...steps, ...closure(key)])));

const rows: [name: string, bytes: number, budget: number][] = [
  ['JavaScript of the first screen', total(filesOf(first)), BUDGETS.firstScreen],
  ['CSS', total(styles), BUDGETS.css],
  ['JavaScript of the heaviest path', Math.max(...paths), BUDGETS.path],
  ...generators.map((key): [string, number, number] => [key, weight(manifest[key]?.file ?? ''), BUDGETS.generator]),
];
let failed = 0;
for (const [name, bytes, budget] of rows) {
  const over = bytes > budget;
  if (over) failed += 1;
  console.log(`${over ? 'OVER' : 'ok  '} ${(bytes / KB).toFixed(1).padStart(6)} kB of ${budget / KB} kB  ${name}`);
}
process.exitCode = failed === 0 ? 0 : 1;

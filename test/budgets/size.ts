/**
 * Builds the site in memory and weighs it against the budgets. Exits 1 when something is too heavy, or when a part
 * that the budgets count is no longer found.
 */
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { HTTP_SOURCES, SOURCES } from '../../src/sources/registry.ts';
import type { Source } from '../../src/sources/source.ts';

const ROOT = join(import.meta.dirname, '../..');
const KB = 1000;

/** Bytes after gzip, in kB of 1000 bytes. */
const BUDGETS = { firstScreen: 80 * KB, css: 8 * KB, path: 120 * KB, generator: 3 * KB, watch: 20 * KB };

/** What every path shows beyond the first screen: the menu, the steps with the panel, and the advice. */
const SHOWN = [
  'src/wizard/source/target-search.tsx',
  'src/wizard/later-page.tsx',
  'src/wizard/groups/advice-list.tsx',
  'src/wizard/panel/proof-line.tsx',
];

/** What the trial of a Segment plan shows: its own files, and those for the kind of call and destination. */
function trialOf(model: string): string[] {
  const [, kind = '', destination = ''] = /(group|event)-(actions|classic)-model/.exec(model) ?? [];
  const call = kind === 'event' ? 'track' : 'group';
  return [
    'src/wizard/test/segment/segment-test.tsx',
    `src/wizard/test/segment/${destination === 'classic' ? 'classic' : `${kind}-mapping`}-fields.tsx`,
    `src/segment/deliver-${call}-${destination}.ts`,
    `src/segment/${call}-doubts.ts`,
  ];
}

/**
 * What a source shows beside that: its menu, its proofs, its test, the fields of an event, and why there is a second call. A source with a
 * model for each kind of membership asks for an event with one of them.
 */
function shownBy({ id, memberships, effects, targets }: Source, model: string): string[] {
  const hasEvent = targets.some(({ modelOf }) => modelOf) ? model.includes('/event-') : memberships.includes('event');
  return [
    HTTP_SOURCES.includes(id) ? 'src/sources/http-clients/http-menu.ts' : `src/sources/${id}/${id}-menu.ts`,
    `src/sources/proofs/${id}.json`,
    ...(id === 'segment' ? trialOf(model) : ['src/wizard/test/sender.tsx']),
    ...(hasEvent ? ['src/wizard/groups/event-form.tsx'] : []),
    ...(id !== 'group-identify' && !effects.includes('group-property') ? ['src/wizard/code/second-call.tsx'] : []),
  ];
}

const output = ((await build({ root: ROOT, logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput)
  .output;
const chunks = output.filter((file) => file.type === 'chunk');

function weight(source: string | Uint8Array): number {
  return gzipSync(source, { level: 9 }).length;
}

/** The chunk that holds a module. */
function chunkOf(path: string): Rolldown.OutputChunk {
  const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => relative(ROOT, id) === path));
  if (!chunk) throw new Error(`No chunk holds ${path}; the budget cannot be measured without it.`);
  return chunk;
}

/** A chunk and all it imports before it can run. */
function closure(chunk: Rolldown.OutputChunk, seen = new Set<Rolldown.OutputChunk>()): Set<Rolldown.OutputChunk> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports) {
    const inner = chunks.find(({ fileName }) => fileName === name);
    if (inner) closure(inner, seen);
  }
  return seen;
}

function total(...roots: Rolldown.OutputChunk[]): number {
  const all = new Set(roots.flatMap((root) => [...closure(root)]));
  return [...all].reduce((sum, { code }) => sum + weight(code), 0);
}

/** Files of the sources that export something of this name. */
function filesExporting(name: string): string[] {
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
  const found = modules.filter(([, { renderedExports }]) => renderedExports.includes(name));
  return found.map(([id]) => relative(ROOT, id)).filter((path) => path.startsWith('src/sources/'));
}

const entry = chunks.find(({ isEntry }) => isEntry);
const generators = filesExporting('generate');
const models = filesExporting('model');
if (!entry || generators.length === 0 || models.length === 0)
  throw new Error('The build has no entry, no generator or no model; the budget cannot be measured without them.');

const common = [entry, ...SHOWN.map(chunkOf)];

/** Chunks of a source's path, but for its target's own. */
function path(model: string): Rolldown.OutputChunk[] {
  const source = SOURCES.find(({ id }) => dirname(model).endsWith(`/${id}`));
  if (!source) throw new Error(`No source has the model ${model}; its path cannot be measured.`);
  return [...common, chunkOf(model), ...shownBy(source, model).map(chunkOf)];
}
const css = output.filter(({ fileName }) => fileName.endsWith('.css'));
const rows: [name: string, bytes: number, budget: number][] = [
  ['JavaScript of the first screen', total(entry), BUDGETS.firstScreen],
  ['CSS', css.reduce((sum, file) => sum + weight('source' in file ? file.source : ''), 0), BUDGETS.css],
];
const watch = closure(chunkOf('src/wizard/watch/watch-step.tsx'));
/** Whoever comes to it has sent a test, or could have: the mutations of the query client are there. */
const before = new Set([...common, chunkOf('src/ui/use-task.ts')].flatMap((chunk) => [...closure(chunk)]));
rows.push([
  'step that watches, beyond the path to it',
  [...watch].reduce((sum, chunk) => sum + (before.has(chunk) ? 0 : weight(chunk.code)), 0),
  BUDGETS.watch,
]);
for (const file of generators) {
  // HTTP clients stand in a folder of their own, and serve several models.
  const own = models.filter((model) => dirname(model) === dirname(file));
  const alone = models.filter((model) => !generators.some((path) => dirname(path) === dirname(model)));
  for (const model of own.length > 0 ? own : alone)
    rows.push([`path of ${file} with ${model}`, total(...path(model), chunkOf(file)), BUDGETS.path]);
  rows.push([`generator ${file}`, weight(chunkOf(file).code), BUDGETS.generator]);
}

let failed = 0;
function line(verdict: string, bytes: number, of: string, name: string): void {
  console.log(`${verdict} ${(bytes / KB).toFixed(1).padStart(6)} kB ${of.padEnd(9)} ${name}`);
}
for (const [name, bytes, budget] of rows) {
  if (bytes > budget) failed += 1;
  line(bytes > budget ? 'OVER' : 'ok  ', bytes, `of ${budget / KB} kB`, name);
}
const counted = new Set(
  [...models.flatMap(path), ...generators.map(chunkOf), ...watch].flatMap((chunk) => [...closure(chunk)]),
);
for (const chunk of chunks)
  if (!counted.has(chunk))
    line('    ', weight(chunk.code), '', `asked for, or loaded ahead of a failure: ${chunk.name}`);
process.exitCode = failed === 0 ? 0 : 1;

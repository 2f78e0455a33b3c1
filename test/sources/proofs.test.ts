import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SEGMENT, DESTINATIONS, MEMBERSHIPS } from '../../src/plan/plan.ts';
import { loadFor } from '../../src/sources/load-target.ts';
import { findTarget, SOURCES, sourceOf } from '../../src/sources/registry.ts';
import { packageOf } from '../proof/installed.ts';
import { mergeProofs, PROOFS, type SourceProof } from '../proof/proof-file.ts';
import { hashOf, sourcesOf } from '../proof/source-hash.ts';
import { PROOF_TARGETS, type ProofTarget, proofTarget } from '../proof/targets.ts';

const AGAIN = 'The proof is out of date: run npm run prove and commit src/sources/proofs.';

const proofFor = ({ source, target }: Pick<ProofTarget, 'source' | 'target'>) =>
  PROOFS.find((proof) => proof.source === source && proof.target === target);

test('every target that can be proved is, and nothing else', () => {
  const named = (each: { source: string; target: string }) => `${each.source} ${each.target}`;
  expect(PROOFS.map(named).toSorted()).toEqual(PROOF_TARGETS.map(named).toSorted());
  expect(proofFor({ source: 'segment', target: 'curl' })).toBeUndefined();
});

test('everything that the menus offer is proved', () => {
  const offered = SOURCES.flatMap(({ id, targets }) => targets.map((target) => `${id} ${target.id}`));
  const proved = PROOF_TARGETS.map(({ source, target }) => `${source} ${target}`);
  expect(offered.toSorted()).toEqual(proved.toSorted());
});

describe.each(PROOF_TARGETS)('$source $target', (target) => {
  const found = findTarget(sourceOf(target.source), target.target);

  test('was proved with the code as it is', () => {
    expect(proofFor(target)?.sources, AGAIN).toBe(hashOf(target));
  });

  test('is in the registry, which loads the very files that are watched', async () => {
    const load = (path: string): Promise<unknown> => import(pathToFileURL(path).href);
    const choices = MEMBERSHIPS.flatMap((membership) =>
      DESTINATIONS.map((destination) => ({ membership, destination })),
    );
    for (const [index, { membership, destination }] of choices.entries()) {
      const segment = { ...DEFAULT_SEGMENT, destination };
      const loaded = found && (await loadFor(found, { membership, segment }));
      expect(await load(target.generator)).toMatchObject({ generate: loaded?.generate });
      expect(await load(target.models[index] ?? target.models[0] ?? '')).toMatchObject({ model: loaded?.model });
    }
  });

  test('was proved with the package it names', async () => {
    const named = (await sourceOf(target.source).menu()).menu.targets[target.target]?.package;
    expect(proofFor(target)?.package).toBe(named);
    if (!target.ofMachine)
      expect(proofFor(target)?.version, AGAIN).toBe(target.version ?? packageOf(named ?? '').version);
  });

  test('is proved by what writes its code, and not by what does not', () => {
    const files = sourcesOf(target).map(([path]) => path);
    expect(files).toEqual(expect.arrayContaining([target.generator, 'src/sources/artifact.ts', 'src/code/line.ts']));
    expect(files.filter((path) => /sandbox|wizard/.test(path))).toEqual([]);
    expect(files.some((path) => path.startsWith('src/segment/'))).toBe(target.source === 'segment');
  });
});

describe('what is written', () => {
  const browser = proofTarget('sdk', 'browser');
  const node = proofTarget('sdk', 'node');
  const identify = proofTarget('identify-api', 'curl');
  const row = (of: ProofTarget, more: Partial<SourceProof> = {}): SourceProof => ({
    source: of.source,
    target: of.target,
    tier: 'ran',
    package: 'p',
    version: '1',
    plans: 3,
    sources: 'abc',
    ...more,
  });
  const tried = PROOF_TARGETS.filter((target) => target === node || target === identify);

  test('keeps what was not tried, drops what was tried and not proved', () => {
    expect(mergeProofs([row(browser), row(node)], [row(identify)], tried)).toEqual([row(browser), row(identify)]);
  });

  test('takes a newer version of a package, but not of a program of the machine', () => {
    const before = [row(node), row(identify)];
    const now = [row(identify, { version: '2' }), row(node, { version: '2' })];
    expect(mergeProofs(before, now, tried)).toEqual([row(node, { version: '2' }), row(identify)]);
  });

  test('takes a newer program once there is something new to say', () => {
    const now = [row(identify, { version: '2', plans: 4 })];
    expect(mergeProofs([row(identify)], now, tried)).toEqual(now);
  });
});

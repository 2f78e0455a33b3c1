import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SOURCE_IDS, type SourceId } from '../../src/plan/plan.ts';
import { type Proof, proofsOf } from '../../src/sources/proofs.ts';
import { PROOF_TARGETS, type ProofTarget } from './targets.ts';

/** A proof with the source it belongs to. */
export interface SourceProof extends Proof {
  source: SourceId;
}

/** Every proof there is. */
export const PROOFS: readonly SourceProof[] = (
  await Promise.all(
    SOURCE_IDS.map(async (source) => (await proofsOf(source)).map((proof): SourceProof => ({ source, ...proof }))),
  )
).flat();

function isOf({ source, target }: ProofTarget): (proof: SourceProof) => boolean {
  return (proof) => proof.source === source && proof.target === target;
}

/**
 * What was proved before and now, in the order of the targets. A proof that says nothing new but the version of a
 * program of the machine stays as it was, so that proving again elsewhere changes no file.
 * @param tried targets that were run to the end now; their old proofs hold no longer
 */
export function mergeProofs(
  before: readonly SourceProof[],
  now: readonly SourceProof[],
  tried: readonly ProofTarget[],
): SourceProof[] {
  return PROOF_TARGETS.flatMap((target) => {
    const old = before.find(isOf(target));
    if (!tried.includes(target)) return old ?? [];
    const proof = now.find(isOf(target));
    if (proof === undefined) return [];
    const same = old?.plans === proof.plans && old.sources === proof.sources && old.package === proof.package;
    return same && target.ofMachine ? old : proof;
  });
}

/** Writes the proofs, one a line, a file for each source, if they are not what it says already. */
export function writeProofs(now: readonly SourceProof[], tried: readonly ProofTarget[]): void {
  const merged = mergeProofs(PROOFS, now, tried);
  for (const id of SOURCE_IDS) {
    const rows = merged
      .filter(({ source }) => source === id)
      .map(({ source: _, ...proof }) => `  ${JSON.stringify(proof)}`);
    const text = rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
    const file = fileURLToPath(new URL(`../../src/sources/proofs/${id}.json`, import.meta.url));
    if (text !== readFileSync(file, 'utf8')) writeFileSync(file, text);
  }
}

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PROOFS, type Proof } from '../../src/sources/proofs.ts';
import { PROOF_TARGETS, type ProofTarget } from './targets.ts';

const FILE = fileURLToPath(new URL('../../src/sources/proofs.json', import.meta.url));

function isOf({ source, target }: ProofTarget): (proof: Proof) => boolean {
  return (proof) => proof.source === source && proof.target === target;
}

/**
 * What was proved before and now, in the order of the targets. A proof that says nothing new but the version of a
 * program of the machine stays as it was, so that proving again elsewhere changes no file.
 * @param tried targets that were run to the end now; their old proofs hold no longer
 */
export function mergeProofs(before: readonly Proof[], now: readonly Proof[], tried: readonly ProofTarget[]): Proof[] {
  return PROOF_TARGETS.flatMap((target) => {
    const old = before.find(isOf(target));
    if (!tried.includes(target)) return old ?? [];
    const proof = now.find(isOf(target));
    if (proof === undefined) return [];
    const same = old?.plans === proof.plans && old.sources === proof.sources && old.package === proof.package;
    return same && target.ofMachine ? old : proof;
  });
}

/** Writes the proofs, one a line, if they are not what the file says already. */
export function writeProofs(now: readonly Proof[], tried: readonly ProofTarget[]): void {
  const rows = mergeProofs(PROOFS, now, tried).map((proof) => `  ${JSON.stringify(proof)}`);
  const text = rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
  if (text !== readFileSync(FILE, 'utf8')) writeFileSync(FILE, text);
}

import rows from './proofs.json';
export interface Proof {
  source: string;
  target: string;
  tier: string;
  package: string;
  version: string;
  plans: number;
}
export function proofOf(source: string, target: string): Proof | undefined {
  return (rows as Proof[]).find((r) => r.source === source && r.target === target);
}

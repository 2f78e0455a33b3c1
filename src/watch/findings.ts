import type { CodePlace, Finding, FindingCode } from './check-list.ts';

/** Findings kept; further ones are left out. */
const MOST = 100;

/** What was found, in bounded memory. */
export class Findings {
  readonly #found = new Map<string, Finding>();
  #listed: readonly Finding[] | undefined;

  /**
   * Notes something, or that it came again.
   * @param subject what it is about: the same code and subject are the same finding
   */
  add(
    code: FindingCode,
    subject: string,
    { reason, fix, place }: { reason: string; fix?: string; place?: CodePlace | undefined },
    report: number,
  ): void {
    const id = JSON.stringify([code, subject]);
    const known = this.#found.get(id);
    if (known === undefined && this.#found.size >= MOST) return;
    const made = { id, code, what: reason, ...(fix !== undefined && { fix }), ...(place && { place }) };
    this.#found.set(id, { ...(known ?? made), report, count: (known?.count ?? 0) + 1 });
    this.#listed = undefined;
  }

  /** In order of arrival; the same list until there is news. */
  list(): readonly Finding[] {
    this.#listed ??= [...this.#found.values()];
    return this.#listed;
  }
}

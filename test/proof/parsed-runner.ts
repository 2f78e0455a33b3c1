import type { HttpRequest } from '../../src/amplitude/request.ts';
import { apiKeyOf } from './ground.ts';
import { judgeCase } from './judge-case.ts';
import { replay } from './replay.ts';
import type { StartRunner } from './runner.ts';
import { parserOf, type SyntaxNode } from './syntax-tree.ts';

interface Parsed {
  package: string;
  version: string;
  grammar: Parameters<typeof parserOf>[0];
  /** Why it cannot be run. */
  reason: string;
  /** What the SDK posts for the code. Throws at code that its signatures do not allow. */
  post: (root: SyntaxNode) => HttpRequest | undefined;
}

/** A runner for code that can only be read: what the SDK would post for it goes to a sandbox. */
export function parsedRunner({ package: name, version, grammar, reason, post }: Parsed): StartRunner {
  return async () => {
    const parse = await parserOf(grammar);
    return {
      package: name,
      version,
      tier: 'parsed',
      reason,
      atOnce: 1,
      run: async (proof) => {
        const requests: HttpRequest[] = [];
        for (const { name: file, text } of proof.files)
          try {
            const request = post(parse(text));
            if (request !== undefined) requests.push(request);
          } catch (error) {
            return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
          }
        const arrived = await replay(requests);
        const strange = arrived.filter((request) => apiKeyOf(request) !== proof.apiKey);
        return [...strange.map(() => 'was sent with another API key'), ...judgeCase(proof, arrived)];
      },
      close: () => Promise.resolve(),
    };
  };
}

import { judgeCase } from './judge-case.ts';
import { readHttpFile } from './read-http-file.ts';
import type { StartRunner } from './runner.ts';

/** Reads the files by the rules of their format, and sends what they say. */
export const start: StartRunner = async (ground) => ({
  package: '.http',
  version: 'RFC 7230',
  tier: 'parsed',
  reason: 'Its clients live in editors, which were not started: the file was read by its format, and sent.',
  atOnce: 2,
  run: async (proof) => {
    const problems: string[] = [];
    for (const { name, text } of proof.files)
      try {
        const { url, ...request } = readHttpFile(text);
        const { ok, status } = await fetch(url, request);
        if (!ok) problems.push(`${name} was answered ${status}`);
      } catch (error) {
        problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    return [...problems, ...judgeCase(proof, ground.arrivedWith(proof.apiKey))];
  },
  close: async () => {},
});

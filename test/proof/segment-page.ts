import { isDictionary } from '../../src/amplitude/operation-dictionary.ts';
import { callOf, messagesIn } from '../../src/segment/messages.ts';
import { planCalls } from '../../src/segment/plan-calls.ts';
import { trackingPathOf } from '../../src/segment/tracking-paths.ts';
import type { Arrived } from '../fake-amplitude.ts';
import type { PageSdk } from './page-runner.ts';

function membersIn({ path, body }: Pick<Arrived, 'path' | 'body'>): Record<string, unknown>[] {
  return messagesIn(trackingPathOf(path) ?? 'metrics', JSON.parse(body)).map(({ members }) => members);
}

function callsIn({ path, body }: Arrived): number {
  const messages = messagesIn(trackingPathOf(path) ?? 'metrics', JSON.parse(body));
  return messages.filter((message) => callOf(message) !== undefined).length;
}

/** How a library of Segment's tells its version, one message after the other, and when all its calls have arrived. */
export const OF_SEGMENT = {
  librariesIn: (request) =>
    membersIn(request).map(({ context }) => {
      const library = isDictionary(context) ? context.library : undefined;
      return isDictionary(library) ? String(library.version) : 'a library without a version';
    }),
  isComplete: ({ expressed }, arrived) =>
    arrived.reduce((sum, request) => sum + callsIn(request), 0) >= planCalls(expressed).length,
} satisfies Partial<PageSdk>;

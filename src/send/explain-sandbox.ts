import { type ExplainContext, type Explanation, ifArrived } from './explanation.ts';
import type { Outcome } from './outcome.ts';

/** What the sandbox says when it took something in: a bare word, or JSON that counts the events. */
const TAKEN_IN = /^success$|"events_ingested":[1-9]/;

/** Explains that the sandbox took a request in. */
export function sandboxAccepted(context: ExplainContext): Explanation {
  const { again, remarks } = ifArrived(context);
  return {
    title: 'The sandbox accepted it',
    what: 'The sandbox received the request, and did what Amplitude would have done with it.',
    why: 'The sandbox checks what Amplitude’s documentation says. It knows nothing about your project, its add-ons or its group types.',
    todo: ['Look at what the sandbox knows now.', 'Then send the same to a test project in Amplitude.', ...remarks],
    again,
  };
}

/** The same as `explain` where the sandbox took a request in, as most tests end; nothing for any other outcome. */
export function explainSandbox(outcome: Outcome, context: ExplainContext): Explanation | undefined {
  const took = outcome.cause === 'accepted' && TAKEN_IN.test(outcome.body.trim());
  return took && context.destination === 'sandbox' ? sandboxAccepted(context) : undefined;
}

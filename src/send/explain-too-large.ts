import type { Endpoint } from '../amplitude/endpoints.ts';
import { LIMITS } from '../plan/limits.ts';
import { answerer, type ExplainContext, type Explanation } from './explanation.ts';

const events = LIMITS.events.toLocaleString('en');
const identifications = LIMITS.identifications.toLocaleString('en');
const properties = LIMITS.groupProperties.toLocaleString('en');

const RULE: Record<Endpoint, string> = {
  identify: 'The limit of this endpoint is not documented; other endpoints of its kind take 1 MB.',
  groupidentify: `One request may hold 1 MB, ${identifications} groups and ${properties} group properties.`,
  httpapi: `One request may hold 1 MB and ${events} events.`,
  batch: `One request may hold 20 MB and ${events} events.`,
};

/** 413, and 414 for what stands in an address: too much at once. */
export function explainTooLarge(status: 413 | 414, context: ExplainContext): Explanation {
  return {
    title: 'Too large',
    what: `${answerer(context)} refused the request because of its size (${status}). Nothing was recorded.`,
    why: RULE[context.call.endpoint],
    todo: ['Send less at once: shorter values, fewer properties, or the groups in several requests.'],
    again: 'no',
  };
}

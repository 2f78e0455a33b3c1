import type { Answers } from '../plan/answers.ts';
import {
  DESTINATIONS,
  type Destination,
  EVENT_ENDPOINTS,
  type EventEndpoint,
  REGIONS,
  type Region,
  SOURCE_IDS,
  type SourceId,
} from '../plan/plan.ts';
import { findTarget, sourceOf } from '../sources/registry.ts';
import { withTarget } from './chosen.ts';

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return values.some((known) => known === value);
}

/** Answers with the choices a query names, and a sentence for each that does not exist. */
export function withQuery(answers: Answers, query: string): { answers: Answers; unknown: string[] } {
  const parameters = new URLSearchParams(query);
  const unknown: string[] = [];
  let next = answers;
  const source = parameters.get('source');
  const target = parameters.get('target');
  const region = parameters.get('region');
  const endpoint = parameters.get('endpoint');
  const destination = parameters.get('destination');
  if (source !== null)
    if (isOneOf<SourceId>(SOURCE_IDS, source)) next = { ...next, source };
    else unknown.push(`This link names a source that does not exist: “${source}”.`);
  if (target !== null && next.source !== '')
    if (findTarget(sourceOf(next.source), target)) next = withTarget(next, next.source, target);
    else unknown.push(`${sourceOf(next.source).title} has no target “${target}”.`);
  if (region !== null)
    if (isOneOf<Region>(REGIONS, region)) next = { ...next, region };
    else unknown.push(`This link names a region that does not exist: “${region}”.`);
  if (endpoint !== null)
    if (isOneOf<EventEndpoint>(EVENT_ENDPOINTS, endpoint)) next = { ...next, endpoint };
    else unknown.push(`This link names an endpoint that does not exist: “${endpoint}”.`);
  if (destination !== null)
    if (isOneOf<Destination>(DESTINATIONS, destination)) next = { ...next, segment: { ...next.segment, destination } };
    else unknown.push(`This link names a Segment destination that does not exist: “${destination}”.`);
  return { answers: next, unknown };
}

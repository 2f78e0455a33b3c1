import type { SourceId } from '../plan/plan.ts';
import { groupIdentify } from './group-identify/group-identify.ts';
import { httpApi } from './http-api/http-api.ts';
import { identifyApi } from './identify-api/identify-api.ts';
import { sdk } from './sdk/sdk.ts';
import { segment } from './segment/segment.ts';
import type { Source, Target } from './source.ts';

/** Every way to send, in the order of the menu. */
export const SOURCES: readonly Source[] = [sdk, identifyApi, httpApi, segment, groupIdentify];

/** The sources that HTTP clients send for; all have the same ones. */
export const HTTP_SOURCES: readonly SourceId[] = ['identify-api', 'http-api', 'group-identify'];

const BY_ID: Record<SourceId, Source> = {
  sdk,
  'identify-api': identifyApi,
  'http-api': httpApi,
  segment,
  'group-identify': groupIdentify,
};

/** The source with an id. */
export function sourceOf(id: SourceId): Source {
  return BY_ID[id];
}

/** A target of a source, or nothing if its registry has no such id. */
export function findTarget(source: Source, id: string): Target | undefined {
  return source.targets.find((target) => target.id === id);
}

import type { Plan, SourceId } from '../plan/plan.ts';
import type { Capability } from './capability.ts';
import { groupIdentifyModel } from './group-identify/group-identify-model.ts';
import { httpApiModel } from './http-api/http-api-model.ts';
import { identifyApiModel } from './identify-api/identify-api-model.ts';
import { sdkModel } from './sdk/sdk-model.ts';
import { segmentModel } from './segment/segment-model.ts';
import type { SourceModel, TargetModule } from './source.ts';

const MODELS: Record<SourceId, SourceModel> = {
  sdk: sdkModel,
  'identify-api': identifyApiModel,
  'http-api': httpApiModel,
  segment: segmentModel,
  'group-identify': groupIdentifyModel,
};

/** How a source turns plans into what Amplitude is told. */
export function modelOf(id: SourceId): SourceModel {
  return MODELS[id];
}

/** What the source and target of a plan can do. Without the target's `refine`, what its source can do in general. */
export function capabilityOf(plan: Plan, refine?: TargetModule['refine']): Capability {
  const general = MODELS[plan.source].capability(plan);
  return refine?.(general, plan) ?? general;
}

import type { Plan, Region } from '../../plan/plan.ts';
import type { Setting } from '../source.ts';

const ENDPOINT_REGIONS: Record<Region, string> = { us: 'North America', eu: 'Europe' };

/** Where Amplitude (Actions) sends. */
export function regionSetting({ region }: Plan): Setting {
  return {
    label: 'Endpoint Region',
    value: ENDPOINT_REGIONS[region],
    note: 'On the destination’s Settings tab, which wants Amplitude’s Secret Key too, though groups do not use it. Amplitude calls the API key invalid if the region is the other one.',
  };
}

/** What makes short ids acceptable, where the plan has one. */
export function minimumSetting({ minIdLength }: Plan): Setting[] {
  if (minIdLength === undefined) return [];
  return [
    {
      label: 'Minimum ID Length',
      value: String(minIdLength),
      note: 'In every mapping of the destination: Amplitude refuses shorter user and device IDs.',
    },
  ];
}

import type { Plan, Region } from '../../plan/plan.ts';
import { mappingOf } from '../../segment/actions.ts';
import { classicSettingsOf } from '../../segment/classic.ts';
import { type Mode, modeOf, segmentOf } from '../../segment/mode.ts';
import { traitPath } from '../../segment/path.ts';
import type { Setting } from '../source.ts';

const ENDPOINT_REGIONS: Record<Region, string> = { us: 'North America', eu: 'Europe' };

function groupPropertySettings(plan: Plan): Setting[] {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  const names = Object.keys(mappingOf(plan).group_properties);
  return [
    {
      label: 'Group Properties',
      value: 'Edit Object',
      note: `${names.length === 0 ? 'Leave the object empty' : 'List only what follows'}: with all traits (Select Object), “${groupTypeTrait}” and “${groupValueTrait}” would become group properties too.`,
    },
    ...names.map((name) => ({ label: `Group Properties › ${name}`, value: traitPath(name) })),
  ];
}

function actionsSettings(plan: Plan): Setting[] {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return [
    {
      label: 'Endpoint Region',
      value: ENDPOINT_REGIONS[plan.region],
      note: 'On the destination’s Settings tab. Amplitude calls the API key invalid if the region is the other one.',
    },
    {
      label: 'New Mapping',
      value: 'Group Identify User',
      note: 'On the Mappings tab. No preset contains it; without it, group calls vanish without an error.',
    },
    { label: 'Trigger', value: 'type = "group"' },
    {
      label: 'Group Type',
      value: traitPath(groupTypeTrait),
      note: 'Has no default. Segment’s documentation calls it “Amplitude Group Type Trait”, Amplitude’s “Amplitude Group Type”.',
    },
    {
      label: 'Group Value',
      value: traitPath(groupValueTrait),
      note: 'Has no default. Segment’s documentation calls it “Amplitude Group Value Trait”, Amplitude’s “Amplitude Group Value”.',
    },
    ...groupPropertySettings(plan),
    ...(plan.minIdLength === undefined
      ? []
      : [
          {
            label: 'Minimum ID Length',
            value: String(plan.minIdLength),
            note: 'In every mapping of the destination: Amplitude refuses shorter user and device IDs.',
          },
        ]),
  ];
}

function traitSettings(plan: Plan): Setting[] {
  const { groupTypeTrait, groupValueTrait } = segmentOf(plan);
  return [
    {
      label: 'Group Type Trait',
      value: groupTypeTrait,
      note: 'The name of the trait, not a group type. Segment’s documentation calls it “Amplitude Group Type Trait”.',
    },
    {
      label: 'Group Value Trait',
      value: groupValueTrait,
      note: 'If either is empty, or a call lacks the trait, the user lands in “[Segment] Group”, which takes one of five group types.',
    },
  ];
}

function classicCloudSettings(plan: Plan): Setting[] {
  const eu = {
    label: 'Endpoint',
    value: 'EU',
    note: 'Choose the entry for the EU; without it, Segment sends to the US, where Amplitude calls the API key invalid.',
  };
  return [...(plan.region === 'eu' ? [eu] : []), ...traitSettings(plan)];
}

function classicWebSettings(plan: Plan): Setting[] {
  const prefer = {
    label: 'Prefer Anonymous ID for Device ID',
    value: 'On',
    note: 'Makes Segment’s anonymous ID the device ID; without it, Amplitude’s SDK invents one.',
  };
  return [
    {
      label: 'Connection Mode',
      value: 'Device Mode',
      note: 'Amplitude’s SDK runs in the page. Cloud Mode would send the traits as group properties as well.',
    },
    ...traitSettings(plan),
    ...(classicSettingsOf(plan).preferAnonymousIdForDeviceId ? [prefer] : []),
  ];
}

const SETTINGS: Record<Mode, (plan: Plan) => Setting[]> = {
  actions: actionsSettings,
  'classic-cloud': classicCloudSettings,
  'classic-web': classicWebSettings,
};

/** What to enter in Segment, in the order of the clicks; nothing if the plan has nothing for Segment. */
export function segmentSettings(plan: Plan): Setting[] {
  return plan.groups.length === 0 ? [] : SETTINGS[modeOf(plan)](plan);
}

import type { Setup } from '../../../segment/setup.ts';
import { onDemand } from '../../../ui/on-demand.tsx';
import { RegionField } from './region-field.tsx';

/** A setup, and how it is changed. */
export interface SetupFieldsProps<Of extends Setup = Setup> {
  setup: Of;
  /** Whether the call is about an event. */
  isEvent: boolean;
  /** The setup that the plan asks for. */
  planned: Setup;
  onChange: (setup: Setup) => void;
}

const GroupMappingFields = onDemand(() => import('./group-mapping-fields.tsx'), 'GroupMappingFields', 'Loading…');
const EventMappingFields = onDemand(() => import('./event-mapping-fields.tsx'), 'EventMappingFields', 'Loading…');
const ClassicFields = onDemand(() => import('./classic-fields.tsx'), 'ClassicFields', 'Loading…');

function OwnFields(props: SetupFieldsProps) {
  const { setup, isEvent } = props;
  if (setup.mode !== 'actions') return <ClassicFields {...props} setup={setup} />;
  return isEvent ? <EventMappingFields {...props} setup={setup} /> : <GroupMappingFields {...props} setup={setup} />;
}

/** The destination's settings, to be changed for a try. */
export function SetupFields(props: SetupFieldsProps) {
  const { setup, onChange } = props;
  return (
    <>
      <RegionField region={setup.region} onChange={(region) => onChange({ ...setup, region })} />
      <OwnFields {...props} />
    </>
  );
}

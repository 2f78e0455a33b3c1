import type { Setup } from '../../../segment/setup.ts';
import { ModeField, TraitFields } from './classic-fields.tsx';
import { EventMappingFields } from './event-mapping-fields.tsx';
import { MappingFields } from './mapping-fields.tsx';
import { RegionField } from './region-field.tsx';

interface SetupFieldsProps<Of extends Setup = Setup> {
  setup: Of;
  /** Whether the call is about an event. */
  isEvent: boolean;
  /** The setup that the plan asks for. */
  planned: Setup;
  onChange: (setup: Setup) => void;
}

function GroupMappingFields({ setup, planned, onChange }: SetupFieldsProps<Extract<Setup, { mode: 'actions' }>>) {
  const plannedMapping = planned.mode === 'actions' ? planned.mapping : undefined;
  const { mapping, ...unmapped } = setup;
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={mapping !== undefined}
          onChange={({ target }) =>
            onChange(target.checked && plannedMapping ? { ...setup, mapping: plannedMapping } : unmapped)
          }
        />
        The mapping “Group Identify User” is there
      </label>
      {mapping === undefined ? null : (
        <MappingFields
          mapping={mapping}
          listed={plannedMapping?.group_properties ?? {}}
          onChange={(next) => onChange({ ...setup, mapping: next })}
        />
      )}
    </>
  );
}

function ActionsFields(props: SetupFieldsProps<Extract<Setup, { mode: 'actions' }>>) {
  const { setup, isEvent, planned, onChange } = props;
  if (!isEvent) return <GroupMappingFields {...props} />;
  return (
    <EventMappingFields
      events={setup.events ?? {}}
      planned={planned.mode === 'actions' ? planned.events?.groups : undefined}
      onChange={(events) => onChange({ ...setup, events })}
    />
  );
}

function ClassicFields({ setup, isEvent, onChange }: SetupFieldsProps<Exclude<Setup, { mode: 'actions' }>>) {
  return (
    <>
      <ModeField mode={setup.mode} onChange={(mode) => onChange({ ...setup, mode })} />
      {isEvent ? (
        <p className="hint">
          No setting of Classic has to do with groups of an event: the call’s own options name them.
        </p>
      ) : (
        <TraitFields settings={setup.settings} onChange={(settings) => onChange({ ...setup, settings })} />
      )}
    </>
  );
}

/** The destination's settings, to be changed for a try. */
export function SetupFields(props: SetupFieldsProps) {
  const { setup, onChange } = props;
  return (
    <>
      <RegionField region={setup.region} onChange={(region) => onChange({ ...setup, region })} />
      {setup.mode === 'actions' ? (
        <ActionsFields {...props} setup={setup} />
      ) : (
        <ClassicFields {...props} setup={setup} />
      )}
    </>
  );
}

import { IdleAdvice } from './idle-advice.tsx';
import { TextInput } from './text-input.tsx';

/** Names of the traits by which Segment hands over type and value. */
export function SegmentFields() {
  return (
    <fieldset>
      <legend>Which traits name the group?</legend>
      <p className="hint">
        Your group call sends them and the destination reads them. The names are free; both sides must agree.
      </p>
      <div className="pair">
        <TextInput name="segment.groupTypeTrait" label="Trait with the group type" quiet />
        <TextInput name="segment.groupValueTrait" label="Trait with the group value" quiet />
      </div>
      <IdleAdvice matches={(path) => path.startsWith('segment')} />
    </fieldset>
  );
}

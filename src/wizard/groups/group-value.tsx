import { useFormContext, useWatch } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import type { Capability } from '../../sources/capability.ts';
import { exampleOf } from './examples.ts';
import { Operations } from './operations.tsx';
import { Removable } from './removable.tsx';
import { TextInput } from './text-input.tsx';

interface GroupValueProps {
  group: number;
  index: number;
  capability: Capability;
  onRemove: (() => void) | undefined;
}

/** Says that a group is only described, which comes with an imported plan, and offers to join it. */
function NotJoined({ name }: { name: `groups.${number}.values.${number}.member` }) {
  const { setValue } = useFormContext<Answers>();
  const member = useWatch<Answers, typeof name>({ name });
  if (member) return null;
  return (
    <p className="hint">
      The user is not put into this group; it is only described.{' '}
      <button type="button" className="link" onClick={() => setValue(name, true)}>
        Put the user into it
      </button>
    </p>
  );
}

/** One group: its value, and what is known about it. */
export function GroupValue({ group, index, capability, onRemove }: GroupValueProps) {
  const name = `groups.${group}.values.${index}` as const;
  return (
    <div className="group-value">
      <Removable removeLabel={`Remove group value ${index + 1}`} onRemove={onRemove}>
        <TextInput name={`${name}.value`} label="Group value" quiet placeholder={exampleOf(group).value} />
      </Removable>
      {capability.memberships.length > 0 ? <NotJoined name={`${name}.member`} /> : null}
      {capability.describes.groups === 'none' ? (
        index === 0 && group === 0 ? (
          <p className="hint">No properties: {capability.describes.reason}</p>
        ) : null
      ) : (
        <Operations name={`${name}.operations`} capability={capability} />
      )}
    </div>
  );
}

import { useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { type Answers, emptyGroup } from '../../plan/answers.ts';
import type { Capability } from '../../sources/capability.ts';
import { announce } from '../../ui/announcer.tsx';
import { useAnswersAtLeisure } from '../answers-store.ts';
import { exampleOf } from './examples.ts';
import { GroupValue } from './group-value.tsx';
import { IdleAdvice } from './idle-advice.tsx';
import { Removable } from './removable.tsx';
import { TextInput } from './text-input.tsx';

interface GroupTypeCardProps {
  index: number;
  capability: Capability;
  onRemove: () => void;
}

function GroupTypeAdvice({ index }: { index: number }) {
  const type = useAnswersAtLeisure().groups[index]?.type;
  return type === undefined ? null : <IdleAdvice groupType={type} />;
}

/** One group type: its name, its groups, and what is known about each. */
export function GroupTypeCard({ index, capability, onRemove }: GroupTypeCardProps) {
  const { fields, append, remove } = useFieldArray<Answers, `groups.${number}.values`>({
    name: `groups.${index}.values`,
  });
  const add = useRef<HTMLButtonElement>(null);
  const one = capability.severalValues !== true && capability.memberships.length > 0;
  function removeAt(place: number) {
    remove(place);
    announce('Removed the group value');
    add.current?.focus();
  }
  return (
    <section className="card" aria-label={`Group type ${index + 1}`}>
      <Removable removeLabel={`Remove group type ${index + 1}`} onRemove={onRemove}>
        <TextInput name={`groups.${index}.type`} label="Group type" quiet placeholder={exampleOf(index).type} />
      </Removable>
      {fields.map((field, place) => (
        <GroupValue
          key={field.id}
          group={index}
          index={place}
          capability={capability}
          onRemove={fields.length > 1 ? () => removeAt(place) : undefined}
        />
      ))}
      {one && capability.severalValues !== true ? (
        <p className="hint">One value: {capability.severalValues.reason}</p>
      ) : (
        <button
          ref={add}
          type="button"
          className="link"
          onClick={() => append(emptyGroup(), { focusName: `groups.${index}.values.${fields.length}.value` })}
        >
          Add a value
        </button>
      )}
      <GroupTypeAdvice index={index} />
    </section>
  );
}

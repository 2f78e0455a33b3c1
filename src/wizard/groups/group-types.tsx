import { useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { type Answers, emptyGroupType } from '../../plan/answers.ts';
import { LIMITS } from '../../plan/limits.ts';
import type { Capability } from '../../sources/capability.ts';
import { announce } from '../../ui/announcer.tsx';
import { useAnswersAtLeisure } from '../answers-store.ts';
import { GroupTypeCard } from './group-type-card.tsx';

function Counter({ types }: { types: number }) {
  const { groups } = useAnswersAtLeisure();
  const values = groups.reduce(
    (sum, group) => sum + group.values.filter(({ value, member }) => member && value.trim() !== '').length,
    0,
  );
  return (
    <p className={values > LIMITS.groupValues ? 'hint over' : 'hint'}>
      {types} of {LIMITS.groupTypes} group types: Amplitude keeps five per project, for good. {values} of{' '}
      {LIMITS.groupValues} group values on one call.
    </p>
  );
}

/** The group types, each with its groups. */
export function GroupTypes({ capability }: { capability: Capability }) {
  const { fields, append, remove } = useFieldArray<Answers, 'groups'>({ name: 'groups' });
  const add = useRef<HTMLButtonElement>(null);
  const full = fields.length >= LIMITS.groupTypes;
  function removeAt(index: number) {
    remove(index);
    if (fields.length === 1) append(emptyGroupType(), { shouldFocus: false });
    announce('Removed the group type');
    add.current?.focus();
  }
  return (
    <fieldset className="groups">
      <legend>Groups</legend>
      {fields.map((field, index) => (
        <GroupTypeCard key={field.id} index={index} capability={capability} onRemove={() => removeAt(index)} />
      ))}
      <button
        ref={add}
        type="button"
        className="link"
        onClick={() => {
          if (full) announce('Amplitude keeps five group types per project. Remove one first.');
          else append(emptyGroupType(), { focusName: `groups.${fields.length}.type` });
        }}
      >
        Add a group type
      </button>
      {full ? <p className="hint over">All five are used. Remove one to add another.</p> : null}
      <Counter types={fields.length} />
    </fieldset>
  );
}

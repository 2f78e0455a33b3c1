import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import { type Operation, takesProperty, takesValue } from '../../plan/operations.ts';
import { OPERATION_WORDS } from './operation-words.ts';
import { SelectInput } from './select-input.tsx';
import { TextInput } from './text-input.tsx';
import { ValueInput } from './value-input.tsx';

interface OperationRowProps {
  name: `groups.${number}.values.${number}.operations.${number}`;
  place: number;
  offered: readonly Operation[];
  onRemove: () => void;
}

/** One change to one property. The operation is chosen, so bare keys and operations cannot mix. */
export const OperationRow = memo(
  function OperationRow({ name, place, offered, onRemove }: OperationRowProps) {
    const { setValue, getValues } = useFormContext<Answers>();
    const operation = useWatch<Answers, `${typeof name}.operation`>({ name: `${name}.operation` });
    function onOperation(next: Operation) {
      const kind = getValues(`${name}.kind`);
      if (next === '$add' && kind !== 'number') setValue(`${name}.kind`, 'number');
    }
    return (
      <div className="with-remove operation" data-operation={operation}>
        <div className="cells">
          <SelectInput
            name={`${name}.operation`}
            label={`Operation ${place}`}
            options={offered.map((value) => ({ value, title: OPERATION_WORDS[value] }))}
            onChange={(value) => onOperation(value as Operation)}
          />
          {takesProperty(operation) ? (
            <TextInput name={`${name}.property`} label={`Property ${place}`} labelHidden placeholder="name" />
          ) : (
            <p className="hint">Removes every property of this group. It cannot be undone.</p>
          )}
          {takesValue(operation) ? <ValueInput name={name} place={place} numberOnly={operation === '$add'} /> : null}
        </div>
        <button type="button" className="icon" aria-label={`Remove property ${place}`} onClick={onRemove}>
          ×
        </button>
      </div>
    );
  },
  (before, after) => before.name === after.name && before.offered.join() === after.offered.join(),
);

import { memo, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Answers, ValueKind } from '../../plan/answers.ts';
import { type Operation, takesProperty, takesValue } from '../../plan/operations.ts';
import { FieldRow } from './field-row.tsx';
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
    // Its own copy: following the form row by row would cost every row a look at every key stroke.
    const [operation, setOperation] = useState(() => getValues(`${name}.operation`));
    const kindBefore = useRef<ValueKind>(undefined);
    function onOperation(next: Operation) {
      if (next === '$add') {
        kindBefore.current = getValues(`${name}.kind`);
        setValue(`${name}.kind`, 'number');
      } else if (operation === '$add' && kindBefore.current) setValue(`${name}.kind`, kindBefore.current);
      setOperation(next);
    }
    return (
      <FieldRow removeLabel={`Remove property ${place}`} onRemove={onRemove}>
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
        {takesValue(operation) ? (
          <ValueInput key={String(operation === '$add')} name={name} place={place} numberOnly={operation === '$add'} />
        ) : null}
      </FieldRow>
    );
  },
  (before, after) => before.name === after.name && before.offered.join() === after.offered.join(),
);

import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useFieldArray } from 'react-hook-form';
import { type Answers, emptyOperation } from '../../plan/answers.ts';
import { OPERATIONS, type Operation } from '../../plan/operations.ts';
import type { Capability } from '../../sources/capability.ts';
import { announce } from '../../ui/announcer.tsx';
import { fieldId } from '../../ui/field-id.ts';
import { LongList } from '../../ui/long-list.tsx';
import { focusRemoval } from './field-row.tsx';
import { useFieldError, useHasErrors } from './form-errors.tsx';
import { OperationRow } from './operation-row.tsx';

interface OperationsProps {
  name: `groups.${number}.values.${number}.operations`;
  capability: Capability;
}

/** The operations a source can send, tried with a value that nothing speaks against. */
function offeredBy({ refuses }: Capability): Operation[] {
  return OPERATIONS.filter((operation) => {
    const value = operation === '$add' ? 1 : 'x';
    return refuses?.({ operation, property: 'x', value }) === undefined;
  });
}

/** What is known about one group: one operation a property. */
export function Operations({ name, capability }: OperationsProps) {
  const { fields, append, remove } = useFieldArray<Answers, typeof name>({ name });
  const add = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const error = useFieldError(name);
  const hasErrors = useHasErrors(name);
  const offered = offeredBy(capability);
  function removeAt(index: number) {
    flushSync(() => remove(index));
    announce('Removed the property');
    // The row that moved up, or the last one: the next may be taken away without searching for it.
    const place = Math.min(index + 1, fields.length - 1);
    if (!focusRemoval(list.current, `Remove property ${place}`)) add.current?.focus();
  }
  return (
    <div className="operations field" ref={list}>
      {error ? <p className="error">{error}</p> : null}
      <LongList
        count={fields.length}
        rowHeight={48}
        isHeld={hasErrors}
        row={(index) => (
          <OperationRow
            key={fields[index]?.id}
            name={`${name}.${index}`}
            place={index + 1}
            offered={offered}
            onRemove={() => removeAt(index)}
          />
        )}
      />
      <button
        ref={add}
        type="button"
        className="link"
        id={fieldId(name)}
        onClick={() => append(emptyOperation(), { focusName: `${name}.${fields.length}.property` })}
      >
        Add a property
      </button>
    </div>
  );
}

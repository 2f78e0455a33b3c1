import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useFieldArray } from 'react-hook-form';
import type { Answers } from '../../plan/answers.ts';
import { announce } from '../../ui/announcer.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { FieldRow, focusRemoval } from './field-row.tsx';
import { useHasErrors } from './form-errors.tsx';
import { IdleAdvice } from './idle-advice.tsx';
import { TextInput } from './text-input.tsx';
import { ValueInput } from './value-input.tsx';

function EventProperties() {
  const { fields, append, remove } = useFieldArray<Answers, 'event.properties'>({ name: 'event.properties' });
  const add = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const hasErrors = useHasErrors('event.properties');
  function removeAt(index: number) {
    flushSync(() => remove(index));
    announce('Removed the event property');
    // The row that moved up, or the last one: the next may be taken away without searching for it.
    const place = Math.min(index + 1, fields.length - 1);
    if (!focusRemoval(list.current, `Remove event property ${place}`)) add.current?.focus();
  }
  return (
    <div className="operations" ref={list}>
      <LongList
        count={fields.length}
        rowHeight={48}
        isHeld={hasErrors}
        row={(index) => (
          <FieldRow
            key={fields[index]?.id}
            cells="event"
            removeLabel={`Remove event property ${index + 1}`}
            onRemove={() => removeAt(index)}
          >
            <TextInput
              name={`event.properties.${index}.property`}
              label={`Event property ${index + 1}`}
              labelHidden
              placeholder="pages"
            />
            <ValueInput name={`event.properties.${index}`} place={index + 1} />
          </FieldRow>
        )}
      />
      <button
        ref={add}
        type="button"
        className="link"
        onClick={() =>
          append({ property: '', kind: 'text', value: '' }, { focusName: `event.properties.${fields.length}.property` })
        }
      >
        Add an event property
      </button>
    </div>
  );
}

/** The event that carries event-level groups. */
export function EventForm() {
  return (
    <fieldset>
      <legend>Which event carries the groups?</legend>
      <TextInput name="event.type" label="Event name" quiet placeholder="Report Created" />
      <EventProperties />
      <IdleAdvice matches={(path) => path.startsWith('event')} />
    </fieldset>
  );
}

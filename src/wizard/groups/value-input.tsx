import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { type Answers, VALUE_KINDS, type ValueKind } from '../../plan/answers.ts';
import { SelectInput } from './select-input.tsx';
import { TextInput } from './text-input.tsx';

interface ValueInputProps {
  name: `groups.${number}.values.${number}.operations.${number}` | `event.properties.${number}`;
  place: number;
  numberOnly?: boolean;
}

const KIND_WORDS: Record<ValueKind, string> = {
  text: 'text',
  number: 'number',
  boolean: 'true/false',
  list: 'list',
};

const PLACEHOLDERS: Record<ValueKind, string> = { text: 'Acme Corp', number: '3', boolean: '', list: 'a, b, c' };

const BOOLEANS = [
  { value: '', title: '–' },
  { value: 'true', title: 'true' },
  { value: 'false', title: 'false' },
];

/** A value and what kind it is. A number that is kept as text cannot be added up later, so the kind is asked for. */
export function ValueInput({ name, place, numberOnly = false }: ValueInputProps) {
  const { getValues } = useFormContext<Answers>();
  const [kind, setKind] = useState<ValueKind>(() => getValues(`${name}.kind`));
  return (
    <>
      <SelectInput
        name={`${name}.kind`}
        label={`Kind of value ${place}`}
        options={(numberOnly ? (['number'] as const) : VALUE_KINDS).map((value) => ({
          value,
          title: KIND_WORDS[value],
        }))}
        onChange={(value) => setKind(value as ValueKind)}
      />
      {kind === 'boolean' && !numberOnly ? (
        <SelectInput name={`${name}.value`} label={`Value ${place}`} options={BOOLEANS} />
      ) : (
        <TextInput
          name={`${name}.value`}
          label={`Value ${place}`}
          labelHidden
          placeholder={PLACEHOLDERS[numberOnly ? 'number' : kind]}
          numeric={kind === 'number' || numberOnly}
        />
      )}
    </>
  );
}

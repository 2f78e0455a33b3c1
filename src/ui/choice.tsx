import { type ReactNode, useId } from 'react';
import { ChoiceCard, type Option } from './choice-card.tsx';

interface ChoiceProps<T extends string> {
  legend: ReactNode;
  hint?: ReactNode;
  name: string;
  value: T | '';
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  error?: string | undefined;
  /** One below the other. */
  list?: boolean;
  legendHidden?: boolean;
}

/** Native radio buttons as cards; the whole card is the label. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { legend, hint, name, value, options, onChange, error, list, legendHidden } = props;
  const id = useId();
  return (
    <fieldset
      aria-describedby={[hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined}
    >
      <legend className={legendHidden ? 'hidden' : undefined}>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          <span className="hidden">Error: </span>
          {error}
        </p>
      ) : null}
      <div className={list ? 'choices list' : 'choices'}>
        {options.map((option, index) => (
          <ChoiceCard
            key={option.value}
            option={option}
            id={index === 0 ? `field-${name}` : undefined}
            name={name}
            checked={option.value === value}
            onChange={onChange}
          />
        ))}
      </div>
    </fieldset>
  );
}

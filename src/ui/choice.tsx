import './choice.css';
import { type ReactNode, useId } from 'react';

/** One card of a choice. */
export interface Option<T extends string> {
  value: T;
  title: ReactNode;
  text?: ReactNode;
  tags?: ReactNode;
  /** Class that gives the card its colour. */
  ink?: string;
}

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
          <label key={option.value} className={`choice ${option.ink ?? ''}`}>
            <b>{option.title}</b>
            <input
              type="radio"
              id={index === 0 ? `field-${name}` : undefined}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-describedby={option.text ? `${id}-${option.value}` : undefined}
            />
            {option.text ? (
              <span className="text" id={`${id}-${option.value}`}>
                {option.text}
              </span>
            ) : null}
            {option.tags ? <span className="tags">{option.tags}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

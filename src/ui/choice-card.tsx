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

interface ChoiceCardProps<T extends string> {
  option: Option<T>;
  id: string | undefined;
  /** The same for all cards of a choice: arrow keys go from one to the next. */
  name: string;
  checked: boolean;
  onChange: (value: T) => void;
}

/** A native radio button as a card; the whole card is the label. */
export function ChoiceCard<T extends string>({ option, id, name, checked, onChange }: ChoiceCardProps<T>) {
  const text = useId();
  return (
    <label className={`choice ${option.ink ?? ''}`}>
      <b>{option.title}</b>
      <input
        type="radio"
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        onChange={() => onChange(option.value)}
        aria-describedby={option.text ? text : undefined}
      />
      {option.text ? (
        <span className="text" id={text}>
          {option.text}
        </span>
      ) : null}
      {option.tags ? <span className="tags">{option.tags}</span> : null}
    </label>
  );
}

import type { ReactNode } from 'react';
import { Removable } from './removable.tsx';

interface FieldRowProps {
  /** Names the button that takes the row away: "Remove property 3". */
  removeLabel: string;
  onRemove: () => void;
  /** Class of the cells, where they are not those of an operation. */
  cells?: string;
  children: ReactNode;
}

/** Moves the focus to the button that takes a row away, if that row is there. */
export function focusRemoval(list: HTMLElement | null, removeLabel: string): boolean {
  const button = list?.querySelector<HTMLElement>(`[aria-label="${removeLabel}"]`);
  button?.focus();
  return button instanceof HTMLElement;
}

/** One row of a long list of fields. */
export function FieldRow({ removeLabel, onRemove, cells = '', children }: FieldRowProps) {
  return (
    <Removable className="operation" removeLabel={removeLabel} onRemove={onRemove}>
      <div className={`cells ${cells}`}>{children}</div>
    </Removable>
  );
}

import type { ReactNode } from 'react';

interface RemovableProps {
  className?: string;
  /** Names the button that takes the fields away: "Remove property 3". */
  removeLabel: string;
  /** Takes them away; without it there is no button. */
  onRemove: (() => void) | undefined;
  children: ReactNode;
}

/**
 * Fields that can be taken away, in a form of their own: with every key stroke Chromium looks through all fields of the
 * form around the field, or through all fields that stand in none.
 */
export function Removable({ className = '', removeLabel, onRemove, children }: RemovableProps) {
  return (
    <form className={`with-remove ${className}`} onSubmit={(event) => event.preventDefault()} noValidate>
      {children}
      {onRemove ? (
        <button type="button" className="icon" aria-label={removeLabel} onClick={onRemove}>
          ×
        </button>
      ) : null}
    </form>
  );
}

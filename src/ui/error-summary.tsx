import './notice.css';
import { type MouseEvent, useEffect, useRef } from 'react';
import { fieldId } from './field-id.ts';

/** A problem and the name of the field it belongs to. */
export interface FieldProblem {
  field: string;
  message: string;
  /** Which of several alike fields it is: "Group type 2". */
  where?: string | undefined;
}

function focusField(event: MouseEvent, field: string) {
  const control = document.getElementById(fieldId(field));
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
  /** Changes with every try to go on; the list may also change in between, as problems are mended. */
  attempt: number;
}

/** Everything that is wrong, at the top, with links to the fields. It takes the focus after every try to go on. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div className="notice bad" ref={box} tabIndex={-1}>
      <div role="alert" aria-atomic="false" aria-relevant="additions">
        <h2>There is a problem</h2>
        <ul>
          {problems.map(({ field, message, where }) => (
            <li key={`${field} ${message}`}>
              <a href={`#${fieldId(field)}`} onClick={(event) => focusField(event, field)}>
                {where === undefined ? message : `${where}: ${message}`}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

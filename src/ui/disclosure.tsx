import { type ReactNode, useState } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  className: string;
  startsOpen?: boolean;
  children: ReactNode;
}

/** Native details. What is inside is drawn, and its code loaded, once it is opened. */
export function Disclosure({ summary, className, startsOpen = false, children }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <details className={className} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? children : null}
    </details>
  );
}

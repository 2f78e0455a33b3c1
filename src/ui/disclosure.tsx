import { type ReactNode, useState } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  className?: string;
  startsOpen?: boolean;
  children: ReactNode;
}

/** Native details. What is inside is drawn, and its code loaded, once it is opened, and stays from then on. */
export function Disclosure({ summary, className = '', startsOpen = false, children }: DisclosureProps) {
  const [wasOpened, setWasOpened] = useState(startsOpen);
  return (
    <details className={className} open={startsOpen} onToggle={() => setWasOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened ? children : null}
    </details>
  );
}

import type { MouseEvent, ReactNode } from 'react';
import { navigate } from './navigation.ts';

interface PageLinkProps {
  href: string;
  className?: string;
  /** Whether it leads to the page that is shown. */
  current?: boolean;
  children: ReactNode;
}

/** A link within the page. A click with a modifier key is left to the browser. */
export function PageLink({ href, className, current = false, children }: PageLinkProps) {
  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    navigate(href);
  }
  return (
    <a href={href} className={className} aria-current={current ? 'page' : undefined} onClick={onClick}>
      {children}
    </a>
  );
}

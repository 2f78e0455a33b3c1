import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Height of an element in pixels, followed.
 * @param otherwise what it is taken to be where nothing is laid out
 */
export function useHeight(element: RefObject<HTMLElement | null>, otherwise: number): number {
  const [height, setHeight] = useState(otherwise);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const look = () => setHeight(measured.offsetHeight || otherwise);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element, otherwise]);
  return height;
}

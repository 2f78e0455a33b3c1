/**
 * Resolves once the page has nothing more urgent to do.
 * @param within milliseconds after which it resolves anyway
 */
export function whenIdle(within: number): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: within });
    else setTimeout(resolve, Math.min(within, 200));
  });
}

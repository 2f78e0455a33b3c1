/** Calls back once the next picture of the page is drawn; soon anyway where none is drawn, as in a tab behind. */
export function afterPaint(callback: () => void): void {
  const call = () => {
    clearTimeout(anyway);
    cancelAnimationFrame(frame);
    callback();
  };
  const anyway = setTimeout(call, 100);
  const frame = requestAnimationFrame(() => setTimeout(call));
}

/** Height in pixels of the text before an offset, as the area wraps it. */
function heightBefore(area: HTMLTextAreaElement, offset: number): number {
  const twin = area.cloneNode() as HTMLTextAreaElement;
  twin.removeAttribute('id');
  twin.setAttribute('aria-hidden', 'true');
  twin.className = `${area.className} twin`;
  twin.style.width = `${area.offsetWidth}px`;
  twin.value = area.value.slice(0, offset);
  area.after(twin);
  const height = twin.scrollHeight;
  twin.remove();
  return height;
}

/** Selects a stretch of the text of an area, and brings it into sight. Of nothing, the next character is selected. */
export function selectPlace(area: HTMLTextAreaElement, start: number, end: number): void {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, Math.max(end, Math.min(start + 1, area.value.length)));
  area.scrollTop = heightBefore(area, start) - area.clientHeight / 2;
  area.scrollIntoView({ block: 'center' });
}

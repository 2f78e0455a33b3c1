/** Event names that mean something else to Amplitude (HTTP V2 page). */
const RESERVED = new Set([
  '$identify',
  '$groupidentify',
  ...['Start Session', 'End Session', 'Revenue', 'Revenue (Verified)', 'Revenue (Unverified)', 'Merged User'].map(
    (name) => `[Amplitude] ${name}`,
  ),
]);

/** Whether an event of this name would not be an ordinary event. */
export function isReservedEvent(name: string): boolean {
  return RESERVED.has(name);
}

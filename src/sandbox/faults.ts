/** A fault of the service or of the line that can be provoked: `?fault=429` on a sandbox address. */
export const FAULTS = [
  { id: 'invalid-key', label: 'Invalid API key (400)' },
  { id: 'silenced', label: 'Device silenced (400)' },
  { id: 'html-400', label: 'Web page from a gateway (400)' },
  { id: '403', label: 'Forbidden (403)' },
  { id: '413', label: 'Payload too large (413)' },
  { id: '429', label: 'Too many requests (429)' },
  { id: 'quota', label: 'Daily quota used up (429)' },
  { id: '500', label: 'Internal server error (500)' },
  { id: '502', label: 'Bad gateway (502)' },
  { id: '503', label: 'Service unavailable (503)' },
  { id: '504', label: 'Gateway timeout (504)' },
  { id: 'slow', label: 'Slow answer (5 seconds)' },
  { id: 'cut', label: 'Connection cut' },
] as const;

/** Which fault. */
export type FaultId = (typeof FAULTS)[number]['id'];

/** A fault to play; `waitMs` belongs to `slow`. */
export interface Fault {
  id: FaultId;
  waitMs: number;
}

const SLOW_MS = 5_000;
const LONGEST_WAIT_MS = 120_000;

/**
 * Reads a `fault` parameter: an id, or `slow:MS` with milliseconds, at most two minutes.
 * @returns nothing for an unknown fault
 */
export function readFault(parameter: string): Fault | undefined {
  const slow = /^slow:(\d{1,9})$/.exec(parameter);
  if (slow) return { id: 'slow', waitMs: Math.min(Number(slow[1]), LONGEST_WAIT_MS) };
  const known = FAULTS.find(({ id }) => id === parameter);
  return known && { id: known.id, waitMs: known.id === 'slow' ? SLOW_MS : 0 };
}

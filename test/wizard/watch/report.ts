import type { Report } from '../../../src/sandbox/report.ts';

/** A report of a plain event, with some members changed. */
export function reportOf(changes: Partial<Report> = {}): Report {
  return {
    id: 1,
    number: 1,
    at: 0,
    endpoint: 'httpapi',
    tracking: null,
    via: null,
    method: 'POST',
    request: { path: '/sandbox/2/httpapi', query: [], contentType: 'application/json', contentEncoding: '', body: [] },
    bytes: 0,
    users: [],
    library: null,
    effects: [],
    events: [],
    setAlone: [],
    dropped: [],
    leftOut: 0,
    effectsLeftOut: 0,
    answer: { status: 200, body: '' },
    answeredBy: 'sandbox',
    fault: null,
    ...changes,
  };
}

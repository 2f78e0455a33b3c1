import { isDictionary } from '../amplitude/operation-dictionary.ts';
import { textOf } from '../amplitude/read-effects.ts';
import { LIMITS } from '../plan/limits.ts';
import { shortText } from '../plan/short-text.ts';
import type { Report } from '../sandbox/report.ts';
import type { Board } from './board.ts';
import { entriesIn } from './said.ts';
import { shortId } from './wrong.ts';

const MOST_WORDS = 300;
/** In the answers of all endpoints to a request without an id that is long enough. */
const SHORT_ID = 'Invalid id length';

/** The server’s own words: of JSON, what it says is wrong and where. */
function wordsOf(body: string): string {
  try {
    const json: unknown = JSON.parse(body);
    if (!isDictionary(json)) return shortText(body, MOST_WORDS);
    const { code: _, error, ...rest } = json;
    const more = Object.entries(rest).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    return shortText([textOf(error) ?? '', ...more].filter((part) => part !== '').join('; '), MOST_WORDS);
  } catch {
    return shortText(body, MOST_WORDS);
  }
}

/** An id of a refused request that is too short: a numeric one, most often. */
function shortIdIn(report: Report): { field: string; id: string | undefined } {
  for (const entry of entriesIn(report))
    for (const field of ['user_id', 'device_id']) {
      const id = Object.hasOwn(entry, field) ? textOf(entry[field]) : undefined;
      if (id !== undefined && id.length < LIMITS.idLength) return { field, id };
    }
  return { field: 'user_id', id: undefined };
}

function lookAtRefusal(board: Board, report: Report, status: number, body: string): void {
  if (body.includes(SHORT_ID)) {
    const { field, id } = shortIdIn(report);
    board.findings.add('short-id', field, shortId(field, id, board.plan.source), report.id);
    return;
  }
  const words = wordsOf(body).replace(/\.$/, '');
  const who = report.answeredBy === 'amplitude' ? 'Amplitude' : 'The sandbox';
  const reason = `${who} refused ${report.method} ${shortText(report.request.path, 60)} with ${status}: ${words}. Nothing of it counts.`;
  board.findings.add('refused', `${status} ${words}`, { reason }, report.id);
}

function lookAtStray(board: Board, { id, method, request, answer }: Report): void {
  board.findings.add(
    'no-endpoint',
    request.path,
    {
      reason:
        `${method} ${shortText(request.path, 100)} came. ${shortText(wordsOf(answer?.body ?? '').trim(), MOST_WORDS)}`.trim(),
      fix: 'Compare the address in your app with the one to set.',
    },
    id,
  );
}

/** Looks at requests that were refused, each cause once. A refusal that was asked for is none. */
export function lookAtAnswer(board: Board, report: Report): void {
  const { answer, fault, endpoint, tracking } = report;
  if (endpoint === null && tracking === null) lookAtStray(board, report);
  else if (answer !== null && answer.status >= 400 && fault === null)
    lookAtRefusal(board, report, answer.status, answer.body);
}

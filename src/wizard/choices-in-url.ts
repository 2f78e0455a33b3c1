import type { Answers } from '../plan/answers.ts';
import { chosenIn } from './chosen.ts';

/** The choices as a query: `?source=sdk&target=browser&region=eu`. Nothing typed, and never the key. */
export function queryOf(answers: Answers): string {
  const chosen = chosenIn(answers);
  if (!chosen) return '';
  const { source, target } = chosen;
  return `?${new URLSearchParams({
    source: source.id,
    target: target.id,
    region: answers.region,
    ...(source.id === 'http-api' && answers.endpoint === 'batch' ? { endpoint: answers.endpoint } : {}),
    ...(source.id === 'segment' ? { destination: answers.segment.destination } : {}),
  })}`;
}

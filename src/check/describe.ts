import { PATHS } from '../amplitude/endpoints.ts';
import { shortText } from '../plan/short-text.ts';
import type { RequestSeen, Seen } from './report.ts';

function requestWords({ service, endpoint, host = '' }: RequestSeen): string {
  const at = host === '' ? '' : ` at ${shortText(host)}`;
  return service === 'segment' ? 'to Segment' : `for ${endpoint ? PATHS[endpoint] : 'Amplitude'}${at}`;
}

/** What was recognised, in a line: `cURL for bash, 2 requests for /identify at api2.amplitude.com`. */
export function describeSeen(seen: Seen): string {
  if (seen.form === 'unknown') return seen.close === undefined ? seen.title : `${seen.title}. ${seen.close}`;
  const { title, requests, others, rows } = seen;
  // A body of its own names no address; its title says where it can go.
  const kinds = [...new Set(requests.filter(({ region }) => region !== undefined).map(requestWords))];
  const count = requests.length > 1 ? `, ${requests.length} requests` : '';
  const left = others === 0 ? '' : `, ${others === 1 ? 'one request' : `${others} requests`} to others left alone`;
  if (rows !== undefined) return `${title}: ${rows} rows`;
  if (requests.length === 0) return `${title}, no request that sends data to Amplitude or Segment${left}`;
  return [`${title}${count}`, kinds.slice(0, 3).join(', ')].filter(Boolean).join(' ') + left;
}

import type { Report } from '../../sandbox/report.ts';
import { SANDBOX_KEY } from '../../send/transport.ts';

/** What a canary calls itself where SDKs say their name. */
const CANARY = 'group-setup-wizard/canary';

/** Whether a report is of a canary, which is no request of the user's app. */
export function isCanary({ library }: Pick<Report, 'library'>): boolean {
  return library === CANARY;
}

function bodyOf(user: string): string {
  const event = { user_id: user, event_type: 'Canary', library: CANARY };
  return JSON.stringify({ api_key: SANDBOX_KEY, events: [event] });
}

const TYPE = 'application/json';

/**
 * Sends an event without groups from this page, as an app would.
 * @throws whatever the network throws
 */
export async function sendCanary(): Promise<void> {
  const init = { method: 'POST', headers: { 'content-type': TYPE }, body: bodyOf('canary-from-this-page') };
  const { ok, status } = await fetch('/sandbox/2/httpapi', init);
  if (!ok) throw new Error(`The sandbox answered ${status}.`);
}

/**
 * The same event as a line for a shell.
 * @param base the sandbox as the shell reaches it: `http://127.0.0.1:4173/sandbox`
 */
export function canaryLine(base: string): string {
  return `curl ${base}/2/httpapi --header 'Content-Type: ${TYPE}' --data-raw '${bodyOf('canary-from-a-shell')}'`;
}

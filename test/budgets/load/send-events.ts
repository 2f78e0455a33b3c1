import { Agent, request } from 'node:http';

/** Connections that are kept open. */
export const LINES = 4;

/** The name of an event by its line and its number on it; both can be read off. */
export function nameOf(line: number, number: number): string {
  return `line ${line}, event ${number}`;
}

function post(url: string, agent: Agent, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asked = request(`${url}/sandbox/2/httpapi`, { method: 'POST', agent, headers });
    asked.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode)));
    asked.on('error', reject);
    asked.end(body);
  });
}

/** One event a request, as an SDK sends it whose user clicks about, with two groups and some properties. */
function bodyOf(line: number, number: number): string {
  return JSON.stringify({
    api_key: '0123456789abcdef0123456789abcdef',
    events: [
      {
        user_id: `user-${number % 300}@example.com`,
        device_id: `device-${line}`,
        event_type: nameOf(line, number),
        insert_id: crypto.randomUUID(),
        groups: { org_id: String(number % 40), team: ['red', 'blue'] },
        event_properties: { pages: number, title: 'Quarterly numbers', tags: ['a', 'b', 'c'] },
        library: 'amplitude-ts/2.45.6',
      },
    ],
  });
}

/**
 * Sends events at an even pace, each line one after the other.
 * @returns how many were answered with 200
 */
export async function sendEvents(url: string, events: number, seconds: number): Promise<number> {
  const perLine = Math.ceil(events / LINES);
  const everyMs = (seconds * 1000) / perLine;
  const started = performance.now();
  let accepted = 0;
  const send = async (line: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let number = 0; number < perLine; number += 1) {
      const wait = started + number * everyMs - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if ((await post(url, agent, bodyOf(line, number))) === 200) accepted += 1;
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: LINES }, (_, line) => send(line)));
  return accepted;
}

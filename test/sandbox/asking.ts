import { gzipSync } from 'node:zlib';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';

/** Easy to find wherever it must not be. */
export const KEY = 'key-that-must-not-be-kept-anywhere';
/** A time in the past, in milliseconds. */
export const NOW = 1_700_000_000_000;
export const BASE = 'https://app.example/sandbox';

/** A sandbox whose clock stands still. */
export function sandboxAt(options: SandboxOptions = {}): Sandbox {
  return createSandbox({ now: () => NOW, ...options });
}

/** What a client sees of an answer. */
export interface Seen {
  status: number;
  type: string | null;
  body: string;
}

export async function ask(sandbox: Sandbox, path: string, init: RequestInit = {}): Promise<Seen> {
  const answer = await sandbox.fetch(new Request(BASE + path, init));
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
}

/** Posts JSON to an event endpoint. */
export function postJson(sandbox: Sandbox, path: string, json: unknown): Promise<Seen> {
  return ask(sandbox, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof json === 'string' ? json : JSON.stringify(json),
  });
}

/** Posts events with the usual key. */
export function postEvents(sandbox: Sandbox, events: unknown, path = '/2/httpapi', options?: unknown): Promise<Seen> {
  return postJson(sandbox, path, { api_key: KEY, events, ...(options === undefined ? {} : { options }) });
}

/** Posts a form with the usual key. */
export function postForm(sandbox: Sandbox, path: string, identification: unknown, more: Record<string, string> = {}) {
  const body = new URLSearchParams({ api_key: KEY, identification: JSON.stringify(identification), ...more });
  return ask(sandbox, path, { method: 'POST', body });
}

/** An event nobody has anything against. */
export const EVENT = { user_id: 'user@example.com', event_type: 'Report Created' };

export const ok = (body: string): Seen => ({ status: 200, type: 'text/plain; charset=utf-8', body });
export const text = (status: number, body: string): Seen => ({ status, type: 'text/plain; charset=utf-8', body });
export const json = (status: number, body: string): Seen => ({ status, type: 'application/json', body: `${body}\n` });

/** A 200 of an event endpoint. */
export function ingested(bytes: number, events: number): Seen {
  const body = `{"code":200,"server_upload_time":${NOW},"payload_size_bytes":${bytes},"events_ingested":${events}}`;
  return json(200, body);
}

export function gzip(plain: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(plain));
}

/** What the last report says was dropped. */
export function droppedBy(sandbox: Sandbox): string[] {
  return (
    sandbox
      .reports()
      .at(-1)
      ?.dropped.map(({ what, why }) => `${what} / ${why}`) ?? []
  );
}

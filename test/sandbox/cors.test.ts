import { expect, test } from 'vitest';
import { FAULTS } from '../../src/sandbox/faults.ts';
import { BASE, EVENT, KEY, sandboxAt } from './asking.ts';

const PATHS = ['/identify', '/groupidentify', '/2/httpapi', '/batch', '/nowhere'];

test.each(PATHS)('§11.1 preflight of %s', async (path) => {
  const sandbox = sandboxAt();
  const headers = {
    origin: 'https://app.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type, Cross-Origin-Resource-Policy, bad name',
  };
  const answer = await sandbox.fetch(new Request(BASE + path, { method: 'OPTIONS', headers }));
  expect([answer.status, await answer.text(), Object.fromEntries(answer.headers)]).toEqual([
    204,
    '',
    {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': 'content-type, content-encoding, cross-origin-resource-policy',
    },
  ]);
  expect(sandbox.reports()).toEqual([]);
});

test('a public site’s page may talk to a sandbox on this machine', async () => {
  const headers = { 'access-control-request-private-network': 'true' };
  const answer = await sandboxAt().fetch(new Request(`${BASE}/batch`, { method: 'OPTIONS', headers }));
  expect(answer.headers.get('access-control-allow-private-network')).toBe('true');
});

const ANSWERING = FAULTS.filter(({ id }) => id !== 'slow' && id !== 'cut').map(({ id }) => id);
test.each(['', ...ANSWERING])('§11.2 any page may read the answer, with the fault “%s” as well', async (fault) => {
  for (const path of PATHS) {
    const body = JSON.stringify({ api_key: KEY, events: [EVENT] });
    const url = `${BASE}${path}${fault ? `?fault=${fault}` : ''}`;
    const answer = await sandboxAt().fetch(new Request(url, { method: 'POST', body }));
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  }
});

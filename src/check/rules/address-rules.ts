import { type Endpoint, endpointOf, HOSTS, PATHS } from '../../amplitude/endpoints.ts';
import { shortText } from '../../plan/short-text.ts';
import type { Tell } from '../finding.ts';
import { type Address, addressOf, isAmplitude } from '../read/address.ts';
import type { RawRequest } from '../read/raw-request.ts';
import type { AmplitudeSubject } from '../read/subject.ts';

interface Part {
  text: string;
  /** Where it begins in the address. */
  from: number;
}

function partsOf(url: string, address: Address): { scheme: Part; host: Part; path: Part } {
  const start = url.startsWith('<') ? 1 : 0;
  const scheme = address.scheme === '' ? '' : `${address.scheme}://`;
  const pathFrom = start + scheme.length + (/^[^/?#>]*/.exec(url.slice(start + scheme.length))?.[0].length ?? 0);
  return {
    scheme: { text: scheme, from: start },
    host: { text: address.host, from: start + scheme.length },
    path: { text: address.path, from: pathFrom },
  };
}

/** Hosts that take no data, with the ones that do. */
function rightHost(host: string): { right: string; why: string } | undefined {
  const us = HOSTS.us.replace('https://', '');
  const eu = HOSTS.eu.replace('https://', '');
  if (host === us || host === eu || host === 'api.amplitude.com') return undefined;
  const right = /(?:^|\.)eu\./.test(host) ? eu : us;
  if (host === 'api2.eu.amplitude.com') return { right, why: 'The EU host has no “2” in its name.' };
  if (/^(?:analytics|app)\./.test(host))
    return { right, why: 'This is the host of the web application; it takes no events.' };
  return { right, why: `Amplitude takes data at ${us}, and in the EU at ${eu}.` };
}

function checkHost(raw: RawRequest, host: Part, tell: Tell): void {
  const wrong = rightHost(host.text);
  const span = raw.url.span(host.from, host.from + host.text.length);
  if (wrong)
    tell({
      severity: 'error',
      code: 'wrong-host',
      message: `${shortText(host.text)} is not where Amplitude takes data.`,
      why: wrong.why,
      at: span,
      fix: { label: `Write ${wrong.right}`, edits: [{ ...span, text: wrong.right }] },
    });
  else if (host.text === 'api.amplitude.com')
    tell({
      severity: 'info',
      code: 'old-host',
      message: 'api.amplitude.com is the old name of the host; today’s is api2.amplitude.com.',
      at: span,
      fix: { label: 'Write api2.amplitude.com', edits: [{ ...span, text: 'api2.amplitude.com' }] },
    });
}

/** An endpoint's path at a host of somebody else's, which gets the data and the key. */
function otherHost(raw: RawRequest, host: Part, tell: Tell): void {
  const isHere = /^(?:localhost|127\.[\d.]+|\[::1\]|10\.0\.2\.2)$/.test(host.text);
  const isAlike = /amplitude/i.test(host.text);
  tell({
    severity: isHere ? 'info' : isAlike ? 'error' : 'warning',
    code: 'other-host',
    message: `It goes to ${shortText(host.text)}, not to Amplitude.`,
    why: isHere
      ? 'Right for a sandbox. Before you release, Amplitude’s own host belongs there.'
      : 'Right for a proxy of your own. Anybody else’s host would get the data and the API key.',
    at: raw.url.span(host.from, host.from + host.text.length),
  });
}

function checkPath(raw: RawRequest, path: Part, meant: Endpoint, tell: Tell): void {
  // Below a proxy or the sandbox, any path may stand in front.
  if (endpointOf(path.text) !== undefined) return;
  const right = PATHS[meant];
  const span = raw.url.span(path.from, path.from + path.text.length);
  tell({
    severity: 'error',
    code: 'wrong-path',
    message:
      path.text === '' || path.text === '/'
        ? 'The address names no endpoint.'
        : `${shortText(path.text)} is no endpoint for groups.`,
    why: `Amplitude answers “Invalid request path”. What is sent here looks meant for ${right}.`,
    at: span,
    fix: { label: `Write ${right}`, edits: [{ ...span, text: right }] },
  });
}

function checkScheme(raw: RawRequest, scheme: Part, tell: Tell): void {
  if (scheme.text === 'https://') return;
  const span = raw.url.span(scheme.from, scheme.from + scheme.text.length);
  tell({
    severity: 'error',
    code: 'not-https',
    message:
      scheme.text === ''
        ? 'The address has no https://.'
        : 'The address does not begin with https://, so the key travels unprotected.',
    at: span,
    fix: { label: 'Write https://', edits: [{ ...span, text: 'https://' }] },
  });
}

function checkBrackets(raw: RawRequest, tell: Tell): void {
  const { url } = raw;
  const end = url.text.length;
  if (!url.text.startsWith('<')) return;
  const edits = [
    { ...url.span(0, 1), text: '' },
    ...(url.text.endsWith('>') ? [{ ...url.span(end - 1, end), text: '' }] : []),
  ];
  tell({
    severity: 'error',
    code: 'angle-brackets',
    message: 'The address stands in angle brackets, as in Amplitude’s documentation. They are no part of it.',
    why: 'A shell takes < and > for files to read and to write.',
    at: url.span(),
    fix: { label: 'Remove them', edits },
  });
}

function checkMethod({ raw, meant }: AmplitudeSubject & { raw: RawRequest }, tell: Tell): void {
  const takesGet = meant === 'identify' || meant === 'groupidentify';
  if (raw.method === 'POST' || (takesGet && raw.method === 'GET')) return;
  const { methodText } = raw;
  tell({
    severity: 'error',
    code: 'wrong-method',
    message: `${PATHS[meant]} takes POST, not ${shortText(raw.method, 20)}.`,
    at: methodText ? methodText.span() : raw.url.span(),
    ...(methodText ? { fix: { label: 'Write POST', edits: [{ ...methodText.span(), text: 'POST' }] } } : {}),
  });
}

/** Host, path and method of a request to Amplitude. */
export function checkAddress(subject: AmplitudeSubject, tell: Tell): void {
  const { raw, meant } = subject;
  if (raw === undefined) return;
  const address = addressOf(raw.url.text);
  const parts = partsOf(raw.url.text, address);
  checkBrackets(raw, tell);
  if (isAmplitude(address.host)) {
    checkScheme(raw, parts.scheme, tell);
    checkHost(raw, parts.host, tell);
  } else if (address.host !== '') otherHost(raw, parts.host, tell);
  checkPath(raw, parts.path, meant, tell);
  checkMethod({ ...subject, raw }, tell);
  if (subject.key?.isInQuery)
    tell({
      severity: 'warning',
      code: 'key-in-query',
      message: 'The API key travels in the address (api_key=…).',
      why: 'Addresses are kept in logs of proxies and servers, and in the history of shells. A form body is not.',
      at: subject.key.value.span(),
    });
}

import type { BrowserContext, Page, Request } from 'playwright-core';
import { HOSTS } from '../../src/amplitude/endpoints.ts';
import { TRACKING_HOSTS } from '../../src/segment/tracking-paths.ts';

/** What a page said and asked for. */
export interface PageLog {
  /** Every line of the console, errors nobody caught among them. */
  lines: string[];
  /** Every request, those the browser made up by itself (preflights) left out. */
  requests: Request[];
  /** Lines that should not be there: errors and warnings, policy violations among them. */
  complaints: () => string[];
  /** For tests that provoke complaints: those so far are as they should be. */
  forgive: () => void;
  /** Requests to hosts that are neither the page's own nor Amplitude's two. */
  strangers: (origin: string) => string[];
}

/** Chromium says these of every answer above 399, of every cut line, and of an answer kept from the page. */
const ANSWERS = /^(Failed to load resource|Access to fetch at '[^']*' from origin '[^']*' has been blocked by CORS)/;

/** Listens to all pages of a context from now on. */
export function logOf(context: BrowserContext): PageLog {
  const lines: string[] = [];
  const wrong: string[] = [];
  const requests: Request[] = [];
  const listen = (page: Page) => {
    page.on('console', (message) => {
      lines.push(message.text());
      const isBad = message.type() === 'error' || message.type() === 'warning';
      if (isBad && !ANSWERS.test(message.text())) wrong.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      lines.push(error.message);
      wrong.push(`uncaught: ${error.message}`);
    });
  };
  context.on('page', listen);
  context.on('request', (request) => requests.push(request));
  return {
    lines,
    requests,
    complaints: () => [...wrong],
    forgive: () => wrong.splice(0),
    strangers: (origin) => {
      const known = [origin, ...[...Object.values(HOSTS), ...Object.values(TRACKING_HOSTS)], 'blob:', 'data:'];
      return requests.map((request) => request.url()).filter((url) => !known.some((start) => url.startsWith(start)));
    },
  };
}

import type { Page } from 'playwright-core';

/** Gathers what a page keeps and shows, by place. The field of the key itself is left out. */
async function gather(): Promise<Record<string, string>> {
  const databases = await indexedDB.databases();
  const caches = 'caches' in window ? await window.caches.keys() : [];
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  copy.querySelector('#field-apiKey')?.remove();
  const fields = [...document.querySelectorAll<HTMLInputElement>('input:not(#field-apiKey), textarea, select')];
  return {
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    indexedDB: JSON.stringify(databases),
    caches: JSON.stringify(caches),
    cookies: document.cookie,
    location: location.href,
    title: document.title,
    'window.name': window.name,
    'history.state': JSON.stringify(history.state) ?? '',
    performance: JSON.stringify(performance.getEntries()),
    document: copy.outerHTML,
    fields: fields.map(({ value }) => value).join('\n'),
  };
}

/** The places of a page, its history included, where a text can be found. */
export async function tracesIn(page: Page, text: string): Promise<string[]> {
  const places = await page.evaluate(gather);
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  const cookies = await page.context().cookies();
  const all = { ...places, 'history entries': JSON.stringify(entries), 'all cookies': JSON.stringify(cookies) };
  return Object.entries(all)
    .filter(([, content]) => content.includes(text))
    .map(([place]) => place);
}

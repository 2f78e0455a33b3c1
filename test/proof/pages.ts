import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves snippets, each in a page of its own. */
export interface Pages {
  /** What leads Chromium to the sites. */
  hostRule: string;
  /**
   * Address of a new page that runs a file.
   * @param site the page's site, where Chromium keeps the SDK compiled from one page to the next
   */
  add: (file: { name: string; text: string }, site: string) => string;
  close: () => Promise<void>;
}

const SDK = '/sdk.js';

/** What a page around a snippet looks like. */
export type Page = (file: { name: string; text: string }) => string;

/** A page that runs a file as a module, which knows one package by its name. */
export function modulePage(name: string): Page {
  const imports = JSON.stringify({ imports: { [name]: SDK } });
  return (file) =>
    [
      '<!doctype html><meta charset="utf-8"><title>Proof</title>',
      `<script type="importmap">${imports}</script>`,
      `<script type="module" src="${file.name}"></script>`,
    ].join('\n');
}

/** A page with a file pasted into its head. */
export const headPage: Page = ({ text }) =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Proof</title>\n${text}</head>\n</html>\n`;

/** Starts the server. `bundle` is the package that modules import. */
export async function startPages(page: Page, bundle = ''): Promise<Pages> {
  const files = new Map([[SDK, bundle]]);
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const text = files.get(url);
    const type = url.endsWith('/') ? 'text/html' : 'text/javascript';
    const kept = url === SDK ? { 'cache-control': 'max-age=600' } : {};
    const headers = { 'content-type': `${type}; charset=utf-8`, ...kept };
    response.writeHead(text === undefined ? 404 : 200, headers).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let count = 0;
  return {
    hostRule: `MAP *.test 127.0.0.1:${port}`,
    add: ({ name: file, text }, site) => {
      const folder = `/${++count}/`;
      files.set(folder + file, text);
      files.set(folder, page({ name: file, text }));
      return `http://${site}.test${folder}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

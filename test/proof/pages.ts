import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves snippets, each in a page of its own and of a site of its own, so that none finds what another stored. */
export interface Pages {
  /** What leads Chromium to the sites. */
  hostRule: string;
  /** Address of a new page that runs a file. */
  add: (file: { name: string; text: string }) => string;
  close: () => Promise<void>;
}

/** What a page around a snippet looks like. */
export type Page = (file: { name: string; text: string }) => string;

/** A page that runs a file as a module, which knows one package by its name. */
export function modulePage(name: string): Page {
  const imports = JSON.stringify({ imports: { [name]: '/sdk.js' } });
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
  const files = new Map([['/sdk.js', bundle]]);
  const server = createServer((request, response) => {
    const text = files.get(`//${request.headers.host}${request.url}`) ?? files.get(request.url ?? '');
    const type = request.url === '/' ? 'text/html' : 'text/javascript';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let count = 0;
  return {
    hostRule: `MAP *.test 127.0.0.1:${port}`,
    add: ({ name: file, text }) => {
      const site = `//page${++count}.test`;
      files.set(`${site}/${file}`, text);
      files.set(`${site}/`, page({ name: file, text }));
      return `http:${site}/`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

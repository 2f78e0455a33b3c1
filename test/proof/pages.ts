import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves snippets as modules of pages that know one package by its name. */
export interface Pages {
  /** Address of a new page that runs a file. */
  add: (file: { name: string; text: string }) => string;
  close: () => Promise<void>;
}

function page(name: string, script: string): string {
  const imports = JSON.stringify({ imports: { [name]: '/sdk.js' } });
  return [
    '<!doctype html><meta charset="utf-8"><title>Proof</title>',
    `<script type="importmap">${imports}</script>`,
    `<script type="module" src="${script}"></script>`,
  ].join('\n');
}

/** Starts the server. `bundle` is the package, whose `name` the snippets import. */
export async function startPages(name: string, bundle: string): Promise<Pages> {
  const files = new Map([['/sdk.js', bundle]]);
  const server = createServer((request, response) => {
    const text = files.get(request.url ?? '');
    const type = request.url?.endsWith('.html') ? 'text/html' : 'text/javascript';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  let count = 0;
  return {
    add: ({ name: file, text }) => {
      const folder = `/${++count}`;
      files.set(`${folder}/${file}`, text);
      files.set(`${folder}/index.html`, page(name, file));
      return `http://127.0.0.1:${port}${folder}/index.html`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

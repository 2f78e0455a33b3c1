import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { GroupMapping } from '../../../src/segment/actions.ts';
import type { GroupCall } from '../../../src/segment/group-call.ts';
import { runProgram } from '../run-program.ts';
import { toolchainFolder } from '../toolchain.ts';

/** What holds Amplitude's action, and the version that is proved. */
export const PACKAGE = '@segment/action-destinations';
/** The version of it. */
export const VERSION = '3.497.0';

/** With a newer `fast-uri`, every call of the engine fails. It wants `liquidjs` without saying so. */
const PROJECT = {
  private: true,
  dependencies: {
    '@segment/actions-core': '3.170.0',
    liquidjs: '10.30.1',
    '@amplitude/ua-parser-js': '0.7.33',
    dayjs: '1.11.23',
  },
  overrides: { 'fast-uri': '3.0.6' },
};
/** As much of the package as Amplitude's action needs; the rest pulls in the world. */
const PARTS = ['dist/destinations/amplitude', 'dist/lib/dayjs.js', 'package.json'];
const TIMEOUT = 300_000;

/** A request that the destination made: its endpoint, and the fields of its form. */
export interface Posted {
  endpoint: string;
  fields: Record<string, string>;
}

/** The real destination. */
export interface ActionsEngine {
  /** What it posts for a call, in order. An error it throws is no concern of ours: nothing was posted then. */
  deliver: (call: GroupCall, mapping: GroupMapping, refuses?: string) => Promise<Posted[]>;
  close: () => void;
}

interface Core {
  Destination: new (definition: unknown) => { onEvent: (event: unknown, settings: unknown) => Promise<unknown> };
  defaultValues: (fields: unknown) => Record<string, unknown>;
}

async function install(): Promise<string> {
  const cwd = toolchainFolder(join('npm', `segment-actions-${VERSION}`));
  const done = join(cwd, 'done');
  if (existsSync(done)) return cwd;
  writeFileSync(join(cwd, 'package.json'), JSON.stringify(PROJECT));
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const run = async (program: string, ...args: string[]) => {
    const { code, output } = await runProgram(program, args, { cwd, env, timeout: TIMEOUT });
    if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${output.slice(-600)}`);
  };
  await run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts');
  await run('npm', 'pack', '--ignore-scripts', `${PACKAGE}@${VERSION}`);
  const folder = join(cwd, 'node_modules', PACKAGE);
  mkdirSync(folder, { recursive: true });
  const archive = `${PACKAGE.replace('@', '').replace('/', '-')}-${VERSION}.tgz`;
  await run('tar', 'xzf', archive, '-C', folder, '--strip-components=1', ...PARTS.map((part) => `package/${part}`));
  writeFileSync(done, '');
  return cwd;
}

/** Starts the engine, whose addresses lead to a server on this machine. */
export async function startActionsEngine(): Promise<ActionsEngine> {
  const folder = await install();
  const require = createRequire(join(folder, 'index.js'));
  const { Destination, defaultValues }: Core = require('@segment/actions-core');
  const { default: definition } = require(`${PACKAGE}/dist/destinations/amplitude`);
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', PACKAGE, 'package.json'), 'utf8'));
  if (version !== VERSION) throw new Error(`${PACKAGE} is ${version}, not ${VERSION}.`);

  let posted: Posted[] = [];
  let refused = '';
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const endpoint = (request.url ?? '').slice(1);
      posted.push({ endpoint, fields: Object.fromEntries(new URLSearchParams(body)) });
      response.writeHead(endpoint === refused ? 400 : 200).end('success');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { endpoints } = require(`${PACKAGE}/dist/destinations/amplitude/regional-endpoints`);
  for (const name of ['identify', 'groupidentify'])
    for (const region of Object.keys(endpoints[name])) endpoints[name][region] = `${base}/${name}`;

  const destination = new Destination(definition);
  const defaults = defaultValues(definition.actions.groupIdentifyUser.fields);
  return {
    deliver: async (call, mapping, refuses = '') => {
      posted = [];
      refused = refuses;
      const subscription = { name: 'groups', subscribe: 'type = "group"', partnerAction: 'groupIdentifyUser' };
      const settings = { apiKey: 'key', secretKey: 'secret', endpoint: 'north_america' };
      const event = JSON.parse(JSON.stringify({ type: 'group', ...call }));
      await destination
        .onEvent(event, { ...settings, subscriptions: [{ ...subscription, mapping: { ...defaults, ...mapping } }] })
        .catch(() => undefined);
      return posted;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

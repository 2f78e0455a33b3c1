import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isThere, npm, npmPackages } from '../npm-package.ts';
import { runProgram } from '../run-program.ts';

/** The package that holds Amplitude (Actions). */
export const ACTIONS = '@segment/action-destinations';

/** Its version. */
export const ACTIONS_VERSION = '3.497.0';

/** What the destination's code and Segment's engine load; the engine declares not all of it. */
const MANIFEST = {
  dependencies: {
    '@segment/actions-core': '3.170.0',
    '@amplitude/ua-parser-js': '0.7.33',
    dayjs: '1.11.13',
    liquidjs: '10.25.7',
  },
  // With a newer one, every call of the engine ends in `URI scheme is malformed`.
  overrides: { 'fast-uri': '3.0.6' },
};

/** Amplitude's part of the package; the rest needs a hundred packages more. */
const PARTS = ['package.json', 'dist/destinations/amplitude', 'dist/lib/dayjs.js'];

/** One mapping of a destination, as Segment stores it. */
export interface Subscription {
  name: string;
  subscribe: string;
  partnerAction: string;
  mapping: Record<string, unknown>;
}

/** What is used of Segment's engine and of the destination. */
export interface ActionsCode {
  Destination: new (
    definition: object,
  ) => {
    onEvent(message: object, settings: { subscriptions: Subscription[]; [setting: string]: unknown }): Promise<unknown>;
  };
  defaultValues: (fields: object) => Record<string, unknown>;
  definition: { actions: { groupIdentifyUser: { fields: object }; logEventV2: { fields: object } } };
  /** Amplitude's addresses, by endpoint and region. The destination looks them up at each call. */
  endpoints: Record<string, Record<string, string>>;
}

async function unpackDestination(folder: string): Promise<void> {
  const place = join(folder, '..');
  await npm(place, ['pack', `${ACTIONS}@${ACTIONS_VERSION}`], `${ACTIONS} ${ACTIONS_VERSION}`);
  const archive = `${ACTIONS.replace('@', '').replace('/', '-')}-${ACTIONS_VERSION}.tgz`;
  const script = `mkdir -p "$1" && tar -xzf "$2" --strip-components=1 -C "$1" "\${@:3}" && rm "$2"`;
  const args = ['-c', script, 'bash', join(folder, ACTIONS), archive, ...PARTS.map((part) => `package/${part}`)];
  const { code, output } = await runProgram('bash', args, { cwd: place, env: {}, timeout: 60_000 });
  if (code !== 0) throw new Error(`${archive} could not be unpacked: ${output.slice(-600)}`);
}

/** Loads the published code. It is downloaded once. */
export async function actionsCode(): Promise<ActionsCode> {
  const folder = await npmPackages(`segment-destination-actions-${ACTIONS_VERSION}`, MANIFEST);
  if (!isThere(folder, ACTIONS, ACTIONS_VERSION)) await unpackDestination(folder);
  const load = createRequire(join(folder, 'load.cjs'));
  const amplitude = `${ACTIONS}/dist/destinations/amplitude`;
  const { Destination, defaultValues } = load('@segment/actions-core');
  const { endpoints } = load(`${amplitude}/regional-endpoints`);
  return { Destination, defaultValues, definition: load(amplitude).default, endpoints };
}

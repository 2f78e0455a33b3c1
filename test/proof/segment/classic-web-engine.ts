import { runInContext } from 'node:vm';
import { Window } from 'happy-dom';
import type { ClassicSettings } from '../../../src/segment/classic.ts';
import type { GroupCall } from '../../../src/segment/group-call.ts';
import { npmPackages } from '../npm-package.ts';
import { pageModules } from './page-modules.ts';
import { recordPosts } from './page-posts.ts';

/** The package that holds Amplitude (Classic) for pages. */
export const CLASSIC = '@segment/analytics.js-integration-amplitude';

/** Its version. */
export const CLASSIC_VERSION = '3.3.3';

/** The integration, what Segment wraps calls in, and the SDK that the integration loads from Amplitude's CDN. */
const MANIFEST = {
  dependencies: { [CLASSIC]: CLASSIC_VERSION, 'segmentio-facade': '3.2.7', 'amplitude-js': '5.2.2' },
};

/** Device id of the page before a call. */
export const DEVICE = 'device-of-the-page';

/** What the real integration did with a group call. */
export interface InPage {
  /** What it called `setGroup` with. */
  setGroups: unknown[][];
  /** The events that the real SDK posted then. */
  events: Record<string, unknown>[];
  /** What it threw, if it did. */
  problem?: string;
}

/** The real Amplitude (Classic) and the real SDK in a page. */
export interface ClassicWebEngine {
  deliver: (call: GroupCall, settings: ClassicSettings) => InPage;
  close: () => Promise<void>;
}

interface Instance {
  init: (key: string, user: null, options: object) => void;
  setUserId: (id: string | null) => void;
  setDeviceId: (id: string) => void;
  setGroup: (...given: unknown[]) => void;
}

interface Sdk {
  getInstance: () => Instance;
}

interface Integration {
  identify: (facade: object) => void;
  group: (facade: object) => void;
}

type Facade = new (message: object) => object;

/** Starts it, after downloading it where need be. */
export async function startClassicWebEngine(): Promise<ClassicWebEngine> {
  const folder = await npmPackages(`segment-classic-web-${CLASSIC_VERSION}`, MANIFEST);
  const page = new Window({ url: 'https://shop.example/' });
  const posts = recordPosts(page);
  const load = pageModules(page, folder);
  const sdk = load('amplitude-js') as Sdk;
  const { Group, Identify } = load('segmentio-facade') as { Group: Facade; Identify: Facade };
  const Classic = load(CLASSIC) as new (options: object) => Integration;
  const parse: (text: string) => object = runInContext('JSON.parse', page);
  Object.assign(page, { amplitude: sdk });
  const instance = sdk.getInstance();
  instance.init('key-of-the-page', null, { logLevel: 'DISABLE' });
  const setGroup = instance.setGroup.bind(instance);
  let setGroups: unknown[][] = [];
  instance.setGroup = (...given) => {
    setGroups.push(given);
    setGroup(...given);
  };
  return {
    deliver: (call, settings) => {
      const integration = new Classic(settings);
      const message = JSON.stringify({ type: 'group', ...call });
      instance.setUserId(null);
      instance.setDeviceId(DEVICE);
      if (call.userId !== undefined) integration.identify(new Identify(parse(JSON.stringify({ userId: call.userId }))));
      instance.setDeviceId(DEVICE);
      posts.take();
      setGroups = [];
      try {
        integration.group(new Group(parse(message)));
      } catch (error) {
        return { setGroups, events: posts.take(), problem: String(error) };
      }
      return { setGroups, events: posts.take() };
    },
    close: () => page.happyDOM.close(),
  };
}

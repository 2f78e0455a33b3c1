import { runInContext } from 'node:vm';
import { Window } from 'happy-dom';
import type { ClassicSettings } from '../../../src/segment/classic.ts';
import type { GroupCall } from '../../../src/segment/group-call.ts';
import type { TrackCall } from '../../../src/segment/track-call.ts';
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
  deliverTrack: (call: TrackCall, settings: ClassicSettings) => InPage;
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
  track: (facade: object) => void;
}

type Facade = new (message: object) => object;

/** Starts it, after downloading it where need be. */
export async function startClassicWebEngine(): Promise<ClassicWebEngine> {
  const folder = await npmPackages(`segment-classic-web-${CLASSIC_VERSION}`, MANIFEST);
  const page = new Window({ url: 'https://shop.example/' });
  const posts = recordPosts(page);
  const load = pageModules(page, folder);
  const sdk = load('amplitude-js') as Sdk;
  const { Group, Identify, Track } = load('segmentio-facade') as Record<'Group' | 'Identify' | 'Track', Facade>;
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
  const deliver = (
    { userId, ...rest }: { userId?: string },
    settings: ClassicSettings,
    hand: (integration: Integration, message: object) => void,
  ): InPage => {
    const integration = new Classic(settings);
    const message = JSON.stringify({ ...(userId === undefined ? {} : { userId }), ...rest });
    instance.setUserId(null);
    instance.setDeviceId(DEVICE);
    if (userId !== undefined) integration.identify(new Identify(parse(JSON.stringify({ userId }))));
    instance.setDeviceId(DEVICE);
    posts.take();
    setGroups = [];
    try {
      hand(integration, parse(message));
    } catch (error) {
      return { setGroups, events: posts.take(), problem: String(error) };
    }
    return { setGroups, events: posts.take() };
  };
  return {
    deliver: (call, settings) => deliver(call, settings, (to, message) => to.group(new Group(message))),
    deliverTrack: (call, settings) => deliver(call, settings, (to, message) => to.track(new Track(message))),
    close: () => page.happyDOM.close(),
  };
}

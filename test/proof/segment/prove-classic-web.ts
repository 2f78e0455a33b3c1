import { isDeepStrictEqual } from 'node:util';
import { isDictionary } from '../../../src/amplitude/operation-dictionary.ts';
import { deliverClassicWeb } from '../../../src/segment/classic-web.ts';
import type { GroupCall } from '../../../src/segment/group-call.ts';
import { startDriver } from '../interpreter.ts';
import { npmPackage } from '../npm-package.ts';
import { type ClassicCase, classicCases } from './destination-cases.ts';
import type { DestinationOutcome } from './destination-outcome.ts';

const PACKAGE = '@segment/analytics.js-integration-amplitude';
const VERSION = '3.3.3';
const SDK = ['amplitude-js', '5.2.2'] as const;
const DRIVER = new URL('classic-web-driver.mjs', import.meta.url).pathname;

/** What is compared of an event: whose it is, its groups, and the user properties it sets. */
type Compared = [userId: unknown, deviceId: unknown, groups: unknown, userProperties: unknown];

function compared(
  event: unknown,
  { preferAnonymousIdForDeviceId: isPreferred }: ClassicCase['settings'],
  call: GroupCall,
): Compared {
  if (!isDictionary(event)) return [undefined, undefined, undefined, undefined];
  // Without the setting, or without an anonymous id, the SDK invents a device id.
  const device = isPreferred && call.anonymousId !== undefined ? event.device_id : undefined;
  return [event.user_id ?? undefined, device, event.groups, event.user_properties];
}

/** Holds the model of Amplitude (Classic) in the page against the real integration, which drives Amplitude's real SDK. */
export async function prove(): Promise<DestinationOutcome> {
  const folder = await npmPackage(PACKAGE, VERSION, [SDK]);
  const driver = startDriver(process.execPath, [DRIVER, folder]);
  const failures: string[] = [];
  const cases = classicCases();
  try {
    for (const { name, call, settings } of cases) {
      const planned = deliverClassicWeb(call, settings).calls.flatMap((each) => ('events' in each ? each.events : []));
      const { events, error } = JSON.parse(await driver.run({ call, settings }));
      const [real, model] = [events, JSON.parse(JSON.stringify(planned))].map((list: unknown[]) =>
        list.map((event) => compared(event, settings, call)),
      );
      if (error !== '' || !isDeepStrictEqual(real, model))
        failures.push(
          `${name}: for ${JSON.stringify({ call, settings }).slice(0, 400)} it sent ${JSON.stringify(real)} ${error}, not ${JSON.stringify(model)}`.slice(
            0,
            1200,
          ),
        );
    }
  } finally {
    driver.close();
  }
  return { destination: 'classic-web', package: PACKAGE, version: VERSION, cases: cases.length, failures };
}

import type { GroupMapping } from '../../../src/segment/actions.ts';
import { actionsCode } from './actions-package.ts';
import { type Posted, startListener } from './listener.ts';

/** What the real destination did with a message. */
export interface Delivered {
  /** What it posted, oldest first. */
  requests: Posted[];
  /** What it threw, if it did. */
  problem?: string;
}

/** The real Amplitude (Actions) in Segment's real engine, with Amplitude on the loopback address. */
export interface ActionsEngine {
  /**
   * Hands it a message with the mapping Group Identify User, whose other fields have Segment's defaults.
   * @param refused endpoints that answer 400
   */
  deliver: (message: object, mapping: Partial<GroupMapping>, region: string, refused?: string[]) => Promise<Delivered>;
  close: () => Promise<void>;
}

/** API key of every delivery. */
export const KEY = 'key-of-the-destination';

/** Starts it, after downloading it where need be. */
export async function startActionsEngine(): Promise<ActionsEngine> {
  const { Destination, defaultValues, definition, endpoints } = await actionsCode();
  const listener = await startListener();
  for (const [endpoint, addresses] of Object.entries(endpoints))
    for (const region of Object.keys(addresses)) addresses[region] = `${listener.address}/${region}/${endpoint}`;
  const destination = new Destination(definition);
  const defaults = defaultValues(definition.actions.groupIdentifyUser.fields);
  return {
    deliver: async (message, mapping, region, refused = []) => {
      const subscription = {
        name: 'Group Identify User',
        subscribe: 'type = "group"',
        partnerAction: 'groupIdentifyUser',
        mapping: { ...defaults, ...mapping },
      };
      listener.refuse(refused);
      const settings = { apiKey: KEY, secretKey: 'none', endpoint: region, subscriptions: [subscription] };
      const problem = await destination.onEvent(message, settings).then(
        () => undefined,
        (error: unknown) => String(error).replaceAll(/\n +at .*/g, ''),
      );
      return { requests: listener.take(), ...(problem === undefined ? {} : { problem }) };
    },
    close: listener.close,
  };
}

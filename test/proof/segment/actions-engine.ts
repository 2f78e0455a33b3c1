import type { EventMapping } from '../../../src/segment/event-mapping.ts';
import type { GroupMapping } from '../../../src/segment/group-mapping.ts';
import { actionsCode, type Subscription } from './actions-package.ts';
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
  /** Hands it a message with the preset Track Calls, whose other fields have Segment's defaults. */
  deliverEvent: (message: object, mapping: EventMapping, region: string) => Promise<Delivered>;
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
  const { groupIdentifyUser, logEventV2 } = definition.actions;
  const forGroups = {
    name: 'Group Identify User',
    subscribe: 'type = "group"',
    partnerAction: 'groupIdentifyUser',
    mapping: defaultValues(groupIdentifyUser.fields),
  };
  const forEvents = {
    name: 'Track Calls',
    subscribe: 'type = "track" and event != "Order Completed"',
    partnerAction: 'logEventV2',
    mapping: defaultValues(logEventV2.fields),
  };
  const deliver = async (message: object, subscription: Subscription, region: string): Promise<Delivered> => {
    const settings = { apiKey: KEY, secretKey: 'none', endpoint: region, subscriptions: [subscription] };
    const problem = await destination.onEvent(message, settings).then(
      () => undefined,
      (error: unknown) => String(error).replaceAll(/\n +at .*/g, ''),
    );
    return { requests: listener.take(), ...(problem === undefined ? {} : { problem }) };
  };
  return {
    deliver: (message, mapping, region, refused = []) => {
      listener.refuse(refused);
      return deliver(message, { ...forGroups, mapping: { ...forGroups.mapping, ...mapping } }, region);
    },
    deliverEvent: (message, mapping, region) => {
      listener.refuse([]);
      return deliver(message, { ...forEvents, mapping: { ...forEvents.mapping, ...mapping } }, region);
    },
    close: listener.close,
  };
}

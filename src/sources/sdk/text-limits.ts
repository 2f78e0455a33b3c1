import type { PropertyOperation, PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Capability } from '../capability.ts';

/** How an SDK shortens text. */
export interface TextLimits {
  /** `Python SDK` */
  sdk: string;
  /** Characters it leaves. */
  most: number;
  /** What it leaves of a text. */
  cut: (text: string) => string;
  /** Whether it shortens IDs and event names as well. */
  cutsNames: boolean;
  /** Why no more than 1024 properties can change in the same way. */
  tooMany: string;
}

/** Properties of a dictionary beyond which SDKs send nothing: `MAX_PROPERTY_KEYS` in their sources. */
export const MOST_PROPERTIES = 1024;

/** Whether an SDK leaves a property value as it is. */
export function isKept(value: PropertyValue, limits: TextLimits): boolean {
  if (Array.isArray(value)) return value.every((item) => isKept(item, limits));
  return typeof value !== 'string' || isKeptText(value, limits);
}

function isKeptText(text: string, { most, cut }: TextLimits): boolean {
  return text.length <= most || cut(text) === text;
}

function cutValue(value: PropertyValue, limits: TextLimits): PropertyValue {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? limits.cut(item) : item));
  return typeof value === 'string' ? limits.cut(value) : value;
}

/** A plan whose event has the properties that an SDK leaves of it. */
export function withCutEvent(plan: Plan, limits: TextLimits): Plan {
  const { event } = plan;
  if (event?.properties === undefined) return plan;
  const properties = Object.entries(event.properties).map(([name, value]) => [name, cutValue(value, limits)]);
  return { ...plan, event: { ...event, properties: Object.fromEntries(properties) } };
}

/** Says that event properties are cut, where they are. */
export function cutNotes({ membership, event }: Plan, limits: TextLimits): string[] {
  const isCut =
    membership === 'event' && !Object.values(event?.properties ?? {}).every((value) => isKept(value, limits));
  return isCut ? [`The SDK cuts event properties after ${limits.most.toLocaleString('en')} characters.`] : [];
}

function isTooMany(operation: PropertyOperation, all: readonly PropertyOperation[]): boolean {
  return (
    all.length > MOST_PROPERTIES &&
    all.filter((other) => other.operation === operation.operation).length > MOST_PROPERTIES
  );
}

/** Refuses what an SDK would shorten, or lose for its number. */
export function withTextLimits(limits: TextLimits, capability: Capability, plan: Plan): Capability {
  const { sdk, cutsNames, tooMany } = limits;
  const { user, membership, event } = plan;
  const most = limits.most.toLocaleString('en');
  const names = [user.userId, user.deviceId, membership === 'event' ? event?.type : undefined];
  const isBad = cutsNames && names.some((name) => name !== undefined && !isKeptText(name, limits));
  return {
    ...capability,
    refusesGroup: ({ values }) => {
      if (isBad) return `The ${sdk} cuts IDs and event names after ${most} characters, which makes them other ones.`;
      return values.every((value) => isKeptText(value, limits))
        ? undefined
        : `The ${sdk} cuts a group value after ${most} characters, which makes it another group.`;
    },
    refuses: (operation, group) => {
      if (!isKept(operation.value, limits))
        return `The ${sdk} cuts text after ${most} characters. Group Identify can send it whole.`;
      return isTooMany(operation, group?.operations ?? []) ? tooMany : undefined;
    },
  };
}

import type { Operation, PropertyValue } from './operations.ts';
import type { Plan, UserRef } from './plan.ts';

/** What Amplitude will know afterwards: one of three kinds, each with its own colour everywhere. */
export type Effect =
  | { kind: 'user-group'; user: UserRef; type: string; values: string[] }
  | { kind: 'event-group'; user: UserRef; event: string; type: string; values: string[] }
  | {
      kind: 'group-property';
      type: string;
      value: string;
      operation: Operation;
      property: string;
      to: PropertyValue;
    };

/** The three kinds. */
export type EffectKind = Effect['kind'];

/** What Amplitude will know once a plan has been carried out. Order means nothing. */
export function effectsOf(plan: Plan): Effect[] {
  return [
    ...plan.groups.map(({ type, values }): Effect => {
      const event = plan.event?.type;
      return plan.membership === 'event' && event !== undefined
        ? { kind: 'event-group', user: plan.user, event, type, values }
        : { kind: 'user-group', user: plan.user, type, values };
    }),
    ...plan.groupProperties.flatMap(({ type, value, operations }) =>
      operations.map(
        ({ operation, property, value: to }): Effect => ({
          kind: 'group-property',
          type,
          value,
          operation,
          property,
          to,
        }),
      ),
    ),
  ];
}

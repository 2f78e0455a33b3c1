/** Property operations Amplitude documents for identify and group identify, in the order its ingestion applies them. */
export const OPERATIONS = [
  '$clearAll',
  '$unset',
  '$set',
  '$setOnce',
  '$add',
  '$append',
  '$prepend',
  '$preInsert',
  '$postInsert',
  '$remove',
] as const;

/** One way to change a property. */
export type Operation = (typeof OPERATIONS)[number];

/** A value without parts. */
export type Scalar = string | number | boolean;

/** What a property can be set to. */
export type PropertyValue = Scalar | Scalar[];

/** Stands where the wire wants a value that is then ignored: `{"$unset": {"plan": "-"}}`, `{"$clearAll": "-"}`. */
export const NO_VALUE = '-';

/** One change to one property of a group. `$unset` has the value `-`; `$clearAll` has `-` as property and value. */
export interface PropertyOperation {
  operation: Operation;
  property: string;
  value: PropertyValue;
}

/** Whether the user gives a value with this operation. */
export function takesValue(operation: Operation): boolean {
  return operation !== '$unset' && operation !== '$clearAll';
}

/** Whether the operation names a property; `$clearAll` is about all of them. */
export function takesProperty(operation: Operation): boolean {
  return operation !== '$clearAll';
}

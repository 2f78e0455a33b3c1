import { type Advice, adviceFor } from '../../plan/advice/advice.ts';
import { datesNotIso } from '../../plan/advice/date-rule.ts';
import { LIMITS } from '../../plan/limits.ts';
import type { PropertyOperation, PropertyValue } from '../../plan/operations.ts';
import type { Plan } from '../../plan/plan.ts';
import { pathText } from '../../plan/problem.ts';
import { shortText } from '../../plan/short-text.ts';
import type { Edit, Tell } from '../finding.ts';
import { WORKED_OUT } from '../json/node.ts';
import type { Span } from '../text/mapped.ts';

interface Placed {
  span: Span;
  /** Reads the value out of a plan, and puts another one into the text. */
  read?: (plan: Plan) => PropertyValue | undefined;
  write?: (value: PropertyValue) => Edit;
}

interface Operation extends PropertyOperation {
  placed: Placed;
}

/** Beyond these nothing more is gathered: what is said of them holds for the rest. */
const MOST = { types: 200, values: 20_000, properties: 5_000 };
/** Group types to count beyond those that are gathered. */
const MOST_COUNTED = 100_000;
/** Group types to name. */
const MOST_NAMED = 3;

/** Said elsewhere, or of plans alone. */
const NOT_HERE = new Set(['too-large', 'too-many-properties', 'short-id', 'invalid-id', 'segment-trait-name']);
/** Reasons without what they say of a plan's fix. */
const REASONS = new Map([
  [
    'no-readable-property',
    'Charts show the group value unless the group has a property to group by that people can read, such as its name.',
  ],
]);
const SEVERITIES = { error: 'error', warning: 'warning', hint: 'info' } as const;

/** What is not said of rows: what is known of a group need not stand in them. */
export const NOT_OF_ROWS: ReadonlySet<string> = new Set(['no-readable-property']);

/** All groups and properties of a text, each where it is first named, as a plan that can be given advice on. */
export class Gathered {
  readonly #types = new Map<string, { span: Span; values: Map<string, Span> }>();
  readonly #described = new Map<string, { type: string; value: string; span: Span; operations: Operation[] }>();
  readonly #eventProperties = new Map<string, { value: PropertyValue; placed: Placed }>();
  /** Group types beyond those that are gathered: counted, with the place of each. */
  readonly #further = new Map<string, Span>();
  #values = 0;
  #properties = 0;

  group(type: string, value: string, typeSpan: Span, valueSpan: Span): void {
    if (type === WORKED_OUT || value === WORKED_OUT) return;
    const known = this.#types.get(type) ?? { span: typeSpan, values: new Map<string, Span>() };
    if (this.#types.size >= MOST.types && !this.#types.has(type)) {
      if (this.#further.size < MOST_COUNTED && !this.#further.has(type)) this.#further.set(type, typeSpan);
      return;
    }
    this.#types.set(type, known);
    if (known.values.has(value) || this.#values >= MOST.values) return;
    this.#values += 1;
    known.values.set(value, valueSpan);
  }

  /** A change to a group; a second change to the same property is left out. */
  property(
    group: { type: string; value: string; span: Span },
    change: PropertyOperation,
    span: Span,
    write: Placed['write'],
  ): void {
    if (group.value === WORKED_OUT || this.#properties >= MOST.properties) return;
    this.#properties += 1;
    const key = JSON.stringify([group.type, group.value]);
    const known = this.#described.get(key) ?? { ...group, operations: [] };
    this.#described.set(key, known);
    if (!known.operations.some(({ property }) => property === change.property))
      known.operations.push({ ...change, placed: { span, ...(write ? { write } : {}) } });
  }

  eventProperty(name: string, value: PropertyValue, span: Span, write: (value: PropertyValue) => Edit): void {
    if (this.#eventProperties.size < MOST.properties && !this.#eventProperties.has(name))
      this.#eventProperties.set(name, { value, placed: { span, write } });
  }

  /**
   * Says what a plan like this would be told, and which group types are too many.
   * @param without codes of advice to leave out
   */
  tellAll(tell: Tell, without: ReadonlySet<string> = new Set()): void {
    const places = new Map<string, Placed>();
    const plan = this.#plan(places);
    const wanted: Tell = (found) => without.has(found.code) || tell(found);
    for (const advice of adviceFor(plan, [datesNotIso])) this.#tellAdvice(advice, plan, places, wanted);
    this.#tellTypes(tell);
  }

  /** Group types beyond those that a project tracks: all of them in one finding. */
  #tellTypes(tell: Tell): void {
    const types = [...[...this.#types].map(([type, { span }]): [string, Span] => [type, span]), ...this.#further];
    const beyond = types.slice(LIMITS.groupTypes);
    const [first] = beyond;
    if (first === undefined) return;
    const named = beyond.slice(0, MOST_NAMED).map(([type]) => `“${shortText(type)}”`);
    const others = beyond.length - named.length;
    const count = `${this.#further.size >= MOST_COUNTED ? 'more than ' : ''}${types.length.toLocaleString('en')}`;
    const list = others > 0 ? `${named.join(', ')} and ${others.toLocaleString('en')} more` : named.join(', ');
    tell({
      severity: 'error',
      code: 'sixth-type',
      message:
        beyond.length === 1
          ? `${list} is one group type too many: this text names ${count}.`
          : `${list} are group types too many: this text names ${count}.`,
      why: `An Amplitude project tracks ${LIMITS.groupTypes} group types, for good. Further ones are answered with 200 and not tracked.`,
      at: first[1],
      also: beyond.slice(1).map(([, span]) => span),
    });
  }

  #tellAdvice(advice: Advice, plan: Plan, places: ReadonlyMap<string, Placed>, tell: Tell): void {
    const [code = ''] = JSON.parse(advice.id) as string[];
    if (NOT_HERE.has(code)) return;
    const placed = places.get(advice.path);
    const after = placed?.read && advice.fix ? placed.read(advice.fix.apply(plan)) : undefined;
    const isChanged =
      after !== undefined && placed?.read && JSON.stringify(after) !== JSON.stringify(placed.read(plan));
    tell({
      severity: SEVERITIES[advice.severity],
      code,
      message: advice.title,
      why: REASONS.get(code) ?? advice.reason,
      at: placed?.span,
      ...(isChanged && placed.write && advice.fix
        ? { fix: { label: advice.fix.label, edits: [placed.write(after)] } }
        : {}),
    });
  }

  #plan(places: Map<string, Placed>): Plan {
    const groups = [...this.#types].map(([type, { span, values }], index) => {
      places.set(`groups[${index}].type`, { span });
      [...values.values()].forEach((valueSpan, at) => {
        places.set(`groups[${index}].values[${at}]`, { span: valueSpan });
      });
      return { type, values: [...values.keys()] };
    });
    const groupProperties = [...this.#described.values()].map(({ type, value, span, operations }, index) => {
      places.set(`groupProperties[${index}].type`, { span });
      places.set(`groupProperties[${index}].value`, { span });
      operations.forEach(({ placed }, at) => {
        const path = `groupProperties[${index}].operations[${at}]`;
        places.set(`${path}.operation`, { span: placed.span });
        places.set(`${path}.value`, { ...placed, read: (plan) => plan.groupProperties[index]?.operations[at]?.value });
      });
      return { type, value, operations: operations.map(({ placed: _, ...operation }) => operation) };
    });
    for (const [name, { placed }] of this.#eventProperties)
      places.set(pathText(['event', 'properties', name]), {
        ...placed,
        read: (plan) => plan.event?.properties?.[name],
      });
    const properties = Object.fromEntries([...this.#eventProperties].map(([name, { value }]) => [name, value]));
    return {
      version: 1,
      source: 'group-identify',
      target: 'curl',
      region: 'us',
      user: {},
      membership: 'user',
      groups,
      groupProperties,
      event: { type: 'event', properties },
    };
  }
}

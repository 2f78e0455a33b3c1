import { bareSpelling } from '../plan/advice/near-duplicate-types.ts';
import type { EffectKind } from '../plan/effects.ts';
import type { Plan } from '../plan/plan.ts';
import { planTypes } from '../plan/plan-groups.ts';
import type { Artifact, CodeFile } from '../sources/source.ts';
import type { CodePlace } from './check-list.ts';
import { placeOf } from './code-place.ts';
import { Findings } from './findings.ts';
import { Progress } from './progress.ts';
import { itemsOf } from './wanted.ts';

const KINDS: readonly EffectKind[] = ['user-group', 'event-group', 'group-property'];

function keyOf({ wanted }: Progress): string {
  return wanted.step === 'property' ? propertyKey(wanted.type, wanted.property) : groupKey(wanted.type);
}

function groupKey(type: string): string {
  return JSON.stringify([type]);
}

function propertyKey(type: string, property: string): string {
  return JSON.stringify([type, bareSpelling(property)]);
}

/** What rules look things up in and write to: the items of a plan, by what they are about, and the findings. */
export class Board {
  readonly plan: Plan;
  readonly progress: readonly Progress[];
  /** The items that events decide. */
  readonly eventItems: readonly Progress[];
  readonly findings = new Findings();
  readonly #files: readonly CodeFile[];
  /** Code may be long, and is the same all the time. */
  readonly #places = new Map<string, CodePlace | undefined>();
  readonly #byKey = new Map<string, readonly Progress[]>();
  readonly #planned: ReadonlySet<string>;
  readonly #bySpelling: ReadonlyMap<string, string>;

  constructor(plan: Plan, artifact: Artifact) {
    this.plan = plan;
    this.progress = itemsOf(plan, artifact).map((wanted) => new Progress(wanted));
    for (const item of this.progress) this.#byKey.set(keyOf(item), [...this.#at(keyOf(item)), item]);
    this.eventItems = this.progress.filter(({ wanted: { step } }) => step === 'carried' || step === 'event-group');
    this.#files = artifact.files;
    const types = planTypes(plan).map(({ type }) => type);
    this.#planned = new Set(types);
    this.#bySpelling = new Map(types.map((type) => [bareSpelling(type), type]));
  }

  #at(key: string): readonly Progress[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The items of a group type, spelt exactly so, that are about membership. */
  groupItems(type: string): readonly Progress[] {
    return this.#at(groupKey(type));
  }

  /** The items about a property of a group type, whatever people vary in the property’s spelling. */
  propertyItems(type: string, property: string): readonly Progress[] {
    return this.#at(propertyKey(type, property));
  }

  /** Whether the plan names a group type. */
  isPlanned(type: string): boolean {
    return this.#planned.has(type);
  }

  /** The group type that the plan spells otherwise. */
  plannedFor(type: string): string | undefined {
    return this.isPlanned(type) ? undefined : this.#bySpelling.get(bareSpelling(type));
  }

  /** The line of code that names a group type of the plan. */
  placeOf(type: string, kinds: readonly EffectKind[] = KINDS): CodePlace | undefined {
    const key = JSON.stringify([type, kinds]);
    if (!this.#places.has(key)) this.#places.set(key, placeOf(this.#files, kinds, [type]));
    return this.#places.get(key);
  }
}

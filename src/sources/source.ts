import type { Call } from '../amplitude/call.ts';
import type { Addressing, HttpRequest } from '../amplitude/request.ts';
import type { Language, Line } from '../code/line.ts';
import type { Effect, EffectKind } from '../plan/effects.ts';
import type { Membership, Plan, SourceId } from '../plan/plan.ts';
import type { Capability, Missing } from './capability.ts';

/** A file of an artifact, as lines that carry the colour of their effect. */
export interface CodeFile {
  name: string;
  language: Language;
  lines: Line[];
}

/** Something to enter in another product's settings, with that product's exact label. */
export interface Setting {
  label: string;
  value: string;
  note?: string;
}

/** What a generator writes. */
export interface Generated {
  files: CodeFile[];
  /** Commands to run first, one a line. */
  install: string[];
  /** One-line remarks to show beside the code, each with its reason. */
  notes: string[];
}

/** How code is to be written. */
export interface WriteOptions {
  /** Ingestion host to write into the code instead of Amplitude's, without the endpoint's path. */
  endpoint?: string;
  /** Key to write instead of the placeholder or environment variable. */
  apiKey?: string;
  /** Segment's key of a source, likewise. */
  writeKey?: string;
}

/** Writes code for the part of a plan that its target can express. Pure. */
export type Generator = (plan: Plan, calls: Call[], options: WriteOptions) => Generated;

/** What a target's own file holds. */
export interface TargetFile {
  generate: Generator;
  /** What this target can do less, or more, than its source in general. */
  refine?: (capability: Capability, plan: Plan) => Capability;
  /** What Amplitude is told, for the part of a plan that can be expressed, where that is not what its source tells. */
  calls?: (plan: Plan) => Call[];
  /** A plan with its values as the library sends them, where it writes some of them otherwise. */
  asSent?: (plan: Plan) => Plan;
  /** What goes over the wire for calls, where that is not how Amplitude documents its endpoints. */
  requests?: (calls: Call[], addressing: Addressing) => HttpRequest[];
}

/** What is loaded when a target is chosen: its own file, and what its source makes of plans. */
export interface TargetModule extends TargetFile {
  model: SourceModel;
}

/** What decides which model a plan takes. */
export type ModelChoice = Pick<Plan, 'membership' | 'segment'>;

/** Where a target stands in a long menu. */
export type TargetGroup = 'Web' | 'Mobile' | 'Server' | 'Games' | 'Command line' | 'Languages';

/** An SDK, an HTTP client or a Segment library, as the menu shows it. Its code is loaded when it is chosen. */
export interface Target {
  id: string;
  title: string;
  /** Kinds of membership it can send, where they are fewer than its source's. */
  memberships?: readonly Membership[];
  /** Which model a plan takes, where there are several. */
  modelOf?: (choice: ModelChoice) => string;
  /** Loads its own file with a model: the one that `modelOf` names, or the only one. */
  load: (model: string) => Promise<TargetModule>;
}

/** What the menu knows of a target beside its title. */
export interface TargetDetails {
  file: () => Promise<TargetFile>;
  package: string;
  group: TargetGroup;
  /** What else people call it or search for: `kotlin jvm gradle`. */
  words?: string;
}

/** An official SDK that cannot send groups. */
export interface WithoutGroups {
  title: string;
  group: TargetGroup;
  /** What it lacks, and what to do instead. */
  why: string;
}

/** What a source's menu knows beside the titles of its targets. */
export interface Menu {
  /** By the ids of the targets. */
  targets: Readonly<Record<string, TargetDetails>>;
  /** What people look for here in vain. */
  withoutGroups?: readonly WithoutGroups[];
}

/** One way to send data, as the menu shows it. */
export interface Source {
  id: SourceId;
  title: string;
  /** When to use it, in one line. */
  when: string;
  /** Kinds of effect it can have. */
  effects: readonly EffectKind[];
  /** Kinds of membership it can send. */
  memberships: readonly Membership[];
  targets: readonly Target[];
  /** Loads its menu, which is shown once the source is chosen. */
  menu: () => Promise<{ menu: Menu }>;
}

/** How a source turns plans into what Amplitude is told. */
export interface SourceModel {
  capability: (plan: Plan) => Capability;
  /** What Amplitude is told, for the part of a plan that can be expressed. */
  calls: (plan: Plan) => Call[];
  /** Why group properties take a call of their own, where they do. */
  secondCall?: string;
  /** Remarks that hold for all its targets, before their own. */
  notes?: (plan: Plan) => string[];
  /** Settings to make elsewhere, for the part of a plan that can be expressed. */
  settings?: (plan: Plan) => Setting[];
  /** Effects beyond the plan that cannot be avoided, for the part that can be expressed. */
  extra?: (plan: Plan) => Effect[];
}

/** Everything a source makes of a plan. */
export interface Artifact extends Generated {
  source: SourceId;
  target: string;
  title: string;
  language: Language;
  settings: Setting[];
  /** Why the code holds a call for group properties beside the first one, where it does. */
  secondCall?: string;
  /** What Amplitude knows afterwards. */
  effects: Effect[];
  /** What the plan asks for and this way of sending cannot do. */
  missing: Missing[];
  /** What goes over the wire: sent by the code itself, by the SDK, or by Segment. */
  requests: HttpRequest[];
}

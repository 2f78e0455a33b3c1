import type { Endpoint } from '../../amplitude/endpoints.ts';
import type { MessageType } from '../../segment/tracking-paths.ts';
import type { Node, ObjectNode } from '../json/node.ts';
import type { Mapped, Span } from '../text/mapped.ts';
import type { AmplitudeCode } from './amplitude-code.ts';
import type { RawRequest } from './raw-request.ts';

/** JSON, or what was meant as JSON, with the places of its parts. */
export interface Doc {
  text: Mapped;
  root: Node;
  /** Why it is not JSON, where only JavaScript would read it. */
  notJson?: { message: string; at: Span };
}

/** Text that neither JSON nor JavaScript can be read out of. */
export interface Broken {
  text: Mapped;
  message: string;
  at: Span;
}

/** How what is said reached, or would reach, Amplitude. */
export type Carriage =
  /** As a JSON body. */
  | 'json'
  /** As fields of a form or parameters of an address. */
  | 'form'
  /** Not said: the text holds no envelope, such as an event of its own. */
  | 'bare';

/** Something for Amplitude. */
export interface AmplitudeSubject extends Span {
  service: 'amplitude';
  /** The endpoint that is called; nothing if the path is none of the four. */
  endpoint: Endpoint | undefined;
  /** The endpoint that was meant. */
  meant: Endpoint;
  carriage: Carriage;
  raw?: RawRequest;
  doc?: Doc;
  broken?: Broken;
  /** The member or field that holds the key. */
  key?: { value: Mapped; isInQuery: boolean };
  /** The field `identification` as it is written, before it was decoded. */
  written?: Mapped;
  /** Where it is code that calls an SDK: what the SDK adds by itself. */
  code?: AmplitudeCode;
  /** Whether Amplitude has taken it already, and gave it back. */
  isExported?: boolean;
  /** Parsed `options`. */
  options?: unknown;
}

/** A message to Segment. */
export interface SegmentMessage {
  type: MessageType;
  node: ObjectNode;
  /** Ids that the library adds, so that their absence says nothing. */
  hasOwnIds: boolean;
}

/** Something for Segment. */
export interface SegmentSubject extends Span {
  service: 'segment';
  raw?: RawRequest;
  text: Mapped;
  doc?: Doc;
  broken?: Broken;
  messages: SegmentMessage[];
  /** Members of a batch that are no messages: no objects, or objects of no known kind. */
  strays?: Node[];
}

/** Something that says things about groups. */
export type Subject = AmplitudeSubject | SegmentSubject;

import type { Endpoint } from '../amplitude/endpoints.ts';
import type { Effect } from '../plan/effects.ts';
import type { Region } from '../plan/plan.ts';
import type { Answer } from './answer.ts';
import type { Finding } from './finding.ts';
import type { FormId } from './read/form-id.ts';

/** One request that was recognised. */
export interface RequestSeen {
  service: 'amplitude' | 'segment';
  endpoint?: Endpoint;
  region?: Region;
  /** As it was written; none where the text names no address. */
  host?: string;
  /** What Amplitude would answer. */
  answer?: Answer;
}

/** What a text is. */
export type Seen =
  | {
      form: FormId;
      title: string;
      requests: RequestSeen[];
      /** Requests to somebody else, which were left alone. */
      others: number;
      /** Rows of an export. */
      rows?: number;
    }
  | { form: 'unknown'; title: string; close?: string };

/** Everything that is said of a text. Holds no API key. */
export interface Report {
  recognised: Seen;
  /** What Amplitude would know, if it took what is sent. */
  effects: Effect[];
  /** Effects beyond those that are listed. */
  leftOut: number;
  /** Whether Amplitude would refuse any of it. */
  refused: boolean;
  findings: Finding[];
}

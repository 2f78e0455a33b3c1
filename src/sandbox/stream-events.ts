import type { Region } from '../plan/plan.ts';

/** Where requests are passed on to. */
export interface Forwarding {
  region: Region;
}

/** The first event of the sandbox's stream, `hello`. Then come `report` (a `Report`), `reset` and `forwarding`. */
export interface StreamHello {
  /** Another one after each start of the server. */
  run: string;
  /** How many reports fell out of memory since the last reset. */
  forgotten: number;
  /** Id of the newest report that is held. */
  newest: number | null;
  /** Null where requests are not passed on. */
  forwarding: Forwarding | null;
}

/** Where the sandbox can be reached: addresses that the path of an endpoint is put behind, such as `…/sandbox`. */
export interface SandboxAddresses {
  /** On this machine. */
  base: string;
  /** From other devices; none while the server listens on this machine only. */
  network: string[];
  https: {
    base: string;
    /** Absolute path of the PEM file with the certificate to be trusted. */
    certificate: string;
  } | null;
}

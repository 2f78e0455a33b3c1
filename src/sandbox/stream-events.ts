import type { Region } from '../plan/plan.ts';

/** Where requests are passed on to. */
export interface Forwarding {
  region: Region;
}

/**
 * The first event of the sandbox's stream, `hello`. Then come `report` (a `Report`), `reset`, `forwarding`, and `alive`
 * when nothing else did for a while.
 */
export interface StreamHello {
  /** Another one after each start of the server. */
  run: string;
  /** Id of the last report before the last reset; 0 if there was none. What a reader heard up to it is gone. */
  startedAfter: number;
  /** Milliseconds between signs of life. */
  heartbeat: number;
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

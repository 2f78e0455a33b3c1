import { LIMITS } from '../plan/limits.ts';

/** A group type as it arrived, and whether it is one of the project's five. */
export interface ArrivedType {
  type: string;
  tracked: boolean;
}

/** The group types of the project. Which five of more count is not documented; the first five to arrive do here. */
export class GroupTypes {
  /** How many types beyond the five are not even remembered by name. */
  forgotten = 0;
  readonly #arrived = new Map<string, boolean>();
  readonly #room: number;
  #tracked = 0;

  /** @param room names to remember */
  constructor(room: number) {
    this.#room = room;
  }

  /** Whether a type counts; a new one takes one of the five places if there is one. */
  admit(type: string): boolean {
    const known = this.#arrived.get(type);
    if (known !== undefined) return known;
    const tracked = this.#tracked < LIMITS.groupTypes;
    if (tracked) this.#tracked += 1;
    if (tracked || this.#arrived.size < this.#room) this.#arrived.set(type, tracked);
    else this.forgotten += 1;
    return tracked;
  }

  /** In order of arrival. */
  list(): ArrivedType[] {
    return [...this.#arrived].map(([type, tracked]) => ({ type, tracked }));
  }
}

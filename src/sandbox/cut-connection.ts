/**
 * Thrown instead of an answer: whoever serves the sandbox destroys the connection. A `TypeError`, since that is what
 * `fetch` rejects with when a connection breaks, so the sandbox inside the page looks the same to its caller.
 */
export class CutConnection extends TypeError {
  override name = 'CutConnection';

  constructor() {
    super('The connection was cut.');
  }
}

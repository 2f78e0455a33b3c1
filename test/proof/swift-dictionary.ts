function isSame(text: string, other: string): boolean {
  return text.normalize() === other.normalize();
}

/** A Swift dictionary of what was set in it one by one: keys are equal if they are canonically equivalent. */
export class SwiftDictionary {
  readonly entries: [string, unknown][] = [];

  set(name: string, value: unknown): void {
    const old = this.entries.find(([other]) => isSame(name, other));
    if (old) old[1] = value;
    else this.entries.push([name, value]);
  }

  has(name: string): boolean {
    return this.entries.some(([other]) => isSame(name, other));
  }

  asMembers(): Record<string, unknown> {
    return Object.fromEntries(this.entries);
  }
}

/** AmplitudeSwift's `Identify`: a property's first change counts, and none after `clearAll`, which undoes those before. */
export class SwiftIdentify {
  readonly #names = new SwiftDictionary();
  readonly #operations = new Map<string, SwiftDictionary>();
  #isCleared = false;

  change(operation: string, property: string, value: unknown): void {
    if (operation === '$clearAll') this.#isCleared = true;
    else if (!this.#isCleared && property !== '' && !this.#names.has(property)) {
      const changed = this.#operations.get(operation) ?? new SwiftDictionary();
      changed.set(property, value);
      this.#operations.set(operation, changed);
      this.#names.set(property, true);
    }
  }

  asMembers(): Record<string, unknown> {
    if (this.#isCleared) return { $clearAll: '-' };
    return Object.fromEntries([...this.#operations].map(([operation, changed]) => [operation, changed.asMembers()]));
  }
}

/** A property as it is kept. Values may be anything JSON can say. */
export interface StoredProperty {
  property: string;
  value: unknown;
}

/** The properties of one user or group. */
export class PropertyBag {
  readonly #values = new Map<string, unknown>();
  readonly #weights = new Map<string, number>();
  #weight = 0;
  #listed: readonly StoredProperty[] | undefined;

  get size(): number {
    return this.#values.size;
  }

  has(property: string): boolean {
    return this.#values.has(property);
  }

  get(property: string): unknown {
    return this.#values.get(property);
  }

  set(property: string, value: unknown): void {
    const weight = this.weightWith(property, value);
    this.#weights.set(property, (this.#weights.get(property) ?? 0) + weight - this.#weight);
    this.#weight = weight;
    this.#values.set(property, value);
    this.#listed = undefined;
  }

  delete(property: string): void {
    this.#weight -= this.#weights.get(property) ?? 0;
    this.#values.delete(property);
    this.#weights.delete(property);
    this.#listed = undefined;
  }

  clear(): void {
    this.#values.clear();
    this.#weights.clear();
    this.#weight = 0;
    this.#listed = undefined;
  }

  /** Characters it would have if a property were set, roughly. */
  weightWith(property: string, value: unknown): number {
    return this.#weight - (this.#weights.get(property) ?? 0) + property.length + JSON.stringify(value).length;
  }

  /** Characters, roughly. */
  weight(): number {
    return this.#weight;
  }

  /** The properties as they are now. The list never changes later, so events may keep it. */
  list(): readonly StoredProperty[] {
    this.#listed ??= [...this.#values].map(([property, value]) => ({ property, value }));
    return this.#listed;
  }
}

/** Whether Segment takes a key of a mapping for a directive of its own, such as `@path`. */
export function isDirective(name: string): boolean {
  return name.startsWith('@');
}

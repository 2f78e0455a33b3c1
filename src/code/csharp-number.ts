/** `15`, `3000000000L`, `1e+21`: a whole number without suffix or exponent is an int. */
export function csNumber(value: number): string {
  // Mono reads the shortest form of the very smallest numbers as another one.
  if (!Number.isInteger(value)) return Math.abs(value) < 2.3e-308 ? value.toPrecision(17) : String(value);
  if (!Number.isSafeInteger(value)) return value.toExponential();
  return Math.abs(value) > 0x7fff_ffff ? `${value}L` : String(value);
}

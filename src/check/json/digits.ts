/** Numbers that no number type can lose anything of: most of those that are met. */
const PLAIN = /^-?\d{1,15}(?:\.\d)?$/;
const PARTS = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;

/** Sign, digits without zeros at either end, and exponent: `-12300` and `-1.23e4` are both `-123e2`. */
function normal(written: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = PARTS.exec(written) ?? [];
  const digits = whole + fraction;
  let start = 0;
  while (digits[start] === '0') start += 1;
  let end = digits.length;
  while (end > start && digits[end - 1] === '0') end -= 1;
  return start === end
    ? '0'
    : `${sign}${digits.slice(start, end)}e${Number(exponent) - fraction.length + digits.length - end}`;
}

/** Whether a number of JavaScript, which is what most programs make of a number in JSON, is another than the one written. */
export function losesDigits(written: string): boolean {
  if (PLAIN.test(written)) return false;
  const value = Number(written);
  return !Number.isFinite(value) || normal(written) !== normal(String(value));
}

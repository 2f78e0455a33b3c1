import { mayBeDate } from './may-be-date.ts';

const TIME = /(?:,?[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?)$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';
const MONTH_DAY = new RegExp(`^${WEEKDAY}${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i');
const DAY_MONTH = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s-]+${MONTH}\\.?,?[\\s-]+(\\d{4})$`, 'i');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What JavaScript's `String(date)` and `date.toUTCString()` write; both name the zone. */
const JAVASCRIPT = /^[A-Z][a-z]{2},? .{6,} \d{2}:\d{2}:\d{2} GMT/;

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** `2026-12-31`, if there is such a day. */
function day(year: string, month: number, date: number): string | undefined {
  const last = month >= 1 && month <= 12 ? new Date(Date.UTC(Number(year), month, 0)).getUTCDate() : 0;
  return date >= 1 && date <= last ? `${year}-${padded(month)}-${padded(date)}` : undefined;
}

/** Days a text may mean, in ISO 8601; two where day and month could be either. */
function daysIn(text: string): string[] {
  const found = (...days: (string | undefined)[]) => [...new Set(days.filter((one) => one !== undefined))];
  const [, first = '', firstSign, second = '', third = ''] = YEAR_FIRST.exec(text) ?? [];
  if (firstSign) return found(day(first, Number(second), Number(third)));
  const [, one, sign, other, year = ''] = YEAR_LAST.exec(text) ?? [];
  if (sign) {
    const dayFirst = day(year, Number(other), Number(one));
    // Dots are written day first: 03.04.2026 is in April.
    return sign === '.' && dayFirst ? [dayFirst] : found(dayFirst, day(year, Number(one), Number(other)));
  }
  const named = MONTH_DAY.exec(text);
  const [name, date, namedYear = ''] = named ? named.slice(1) : swapped(DAY_MONTH.exec(text)?.slice(1));
  return name ? found(day(namedYear, MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, Number(date))) : [];
}

function swapped([date, name, year]: (string | undefined)[] = []): (string | undefined)[] {
  return [name, date, year];
}

/** `T22:05:00`, nothing without a time, or `undefined` if there is no such time. */
function timeIn(text: string): string | undefined {
  const match = TIME.exec(text);
  if (!match) return '';
  const [, hour, minute, second = '0', half] = match;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `T${padded(hours)}:${minute}:${padded(Number(second))}`;
}

/** A text that means a day or a moment and is not ISO 8601; `iso` is set where it can mean only one. */
export function foreignDate(text: string): { iso?: string } | undefined {
  if (!mayBeDate(text)) return undefined;
  const trimmed = text.trim();
  if (JAVASCRIPT.test(trimmed)) {
    const moment = Date.parse(trimmed);
    return Number.isNaN(moment) ? undefined : { iso: new Date(moment).toISOString().replace('.000Z', 'Z') };
  }
  const time = timeIn(trimmed);
  const days = time === undefined ? [] : daysIn(trimmed.replace(TIME, ''));
  const [only] = days;
  if (only === undefined) return undefined;
  return days.length === 1 ? { iso: `${only}${time}` } : {};
}

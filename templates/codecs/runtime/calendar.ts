// Date-times and dates as `Date` objects, whose unit is the millisecond.

/** What a date-time becomes. */
export type DateTime = Date;

/** What a date becomes: midnight in UTC. */
export type Day = Date;

/** What `encode` expects of a date-time, in words. */
export const dateTimeInWords = "a Date of the years 0000 to 9999";

/** What `encode` expects of a date, in words. */
export const dayInWords = "a Date at midnight in UTC, of the years 0000 to 9999";

/**
 * The instant of a date-time that was checked. Digits below the millisecond are dropped, an offset is applied and not
 * kept, and a leap second is the second before it, as in Temporal.
 */
export function readDateTime(text: string): DateTime {
  const second = two(text, 17);
  let at = 19;
  let fraction = 0;
  if (text.charCodeAt(at) === point) {
    let unit = 100;
    for (at++; isDigit(text, at); at++) {
      fraction += digit(text, at) * unit;
      unit = unit === 100 ? 10 : unit === 10 ? 1 : 0;
    }
  }
  const minutes = two(text, 11) * 60 + two(text, 14) - offset(text, at);
  return dateAt(midnight(text) + minutes * 60_000 + (second === 60 ? 59 : second) * 1000 + fraction);
}

/** The day of a date that was checked, as its midnight in UTC. */
export function readDay(text: string): Day {
  return dateAt(midnight(text));
}

/** A date-time in UTC with three digits of a second; undefined for what is no `Date` that RFC 3339 can write. */
export function writeDateTime(value: unknown): string | undefined {
  const time = timeOf(value);
  return time >= firstTime && time <= lastTime ? new Date(time).toISOString() : undefined;
}

/** A date; undefined for a `Date` that is no midnight in UTC, because the day would depend on where one looks from. */
export function writeDay(value: unknown): string | undefined {
  return timeOf(value) % 86_400_000 === 0 ? writeDateTime(value)?.slice(0, 10) : undefined;
}

const firstTime = Date.UTC(-1, 12);
const lastTime = Date.UTC(10_000, 0) - 1;

const point = 46;
const plus = 43;
const minus = 45;

/** Days from the start of a year to that of a month, by its number, without a leap day. */
const daysBefore = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

// The digits are known to be digits, so counting takes half the time of having the text read again.

/** Only a text that changed since it was checked has no time. */
function dateAt(time: number): Date {
  if (Number.isNaN(time)) throw new RangeError("Unexpected text, expected a date.");
  return new Date(time);
}

/** The time of the start of a day in UTC. */
function midnight(text: string): number {
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  // Of how many years the 29th of February is over; days are counted from the first of the year 0.
  const leap = month > 2 ? year : year - 1;
  const leapDays = Math.floor(leap / 4) - Math.floor(leap / 100) + Math.floor(leap / 400);
  const days = year * 365 + leapDays + (daysBefore[month] ?? Number.NaN) + two(text, 8);
  return (days - 719_528) * 86_400_000;
}

/** Minutes that a place is ahead of UTC. */
function offset(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign !== plus && sign !== minus) return 0;
  const minutes = two(text, at + 1) * 60 + two(text, at + 4);
  return sign === plus ? minutes : -minutes;
}

function two(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The time of a `Date` of any realm; not a number for anything else. */
function timeOf(value: unknown): number {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return Number.NaN;
  }
}

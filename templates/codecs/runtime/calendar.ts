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
  return new Date(canonical.test(text) ? text : normalized(text));
}

/** The day of a date that was checked, as its midnight in UTC. */
export function readDay(text: string): Day {
  return new Date(text);
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

/** What ECMAScript itself promises to read. */
const canonical = /^.{17}[0-5].(?:\.\d{3})?Z$/;
const parts = /^(.{10}).(.{5}:)(\d\d)(?:\.(\d+))?([Zz+-].*)$/;
const firstTime = Date.UTC(-1, 12);
const lastTime = Date.UTC(10_000, 0) - 1;

function normalized(text: string): string {
  const [, day = "", minute = "", second = "", digits = "", zone = ""] = parts.exec(text) ?? [];
  const wholeSecond = second === "60" ? "59" : second;
  return `${day}T${minute}${wholeSecond}.${digits.padEnd(3, "0").slice(0, 3)}${zone.toUpperCase()}`;
}

/** The time of a `Date` of any realm; not a number for anything else. */
function timeOf(value: unknown): number {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return Number.NaN;
  }
}

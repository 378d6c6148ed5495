// Date-times and dates as objects of Temporal, whose unit is the nanosecond.

/** What a date-time becomes: `Temporal.Instant`, or as much of it as this file needs where the compiler knows none. */
export type DateTime = typeof globalThis extends { readonly Temporal: { readonly Instant: From<infer Instant> } }
  ? Instant
  : { readonly epochNanoseconds: bigint; readonly epochMilliseconds: number };

/** What a date becomes: `Temporal.PlainDate`. */
export type Day = typeof globalThis extends { readonly Temporal: { readonly PlainDate: From<infer PlainDate> } }
  ? PlainDate
  : { readonly year: number; readonly month: number; readonly day: number };

/** What `encode` expects of a date-time, in words. */
export const dateTimeInWords = "a Temporal.Instant of the years 0000 to 9999";

/** What `encode` expects of a date, in words. */
export const dayInWords = "a Temporal.PlainDate of the years 0000 to 9999";

/**
 * The instant of a date-time that was checked. Digits below the nanosecond are dropped, an offset is applied and not
 * kept, and a leap second is the second before it.
 */
export function readDateTime(text: string): DateTime {
  return temporal().Instant.from(text.replace(/(\.\d{9})\d+/, "$1")) as DateTime;
}

/** The day of a date that was checked. */
export function readDay(text: string): Day {
  return temporal().PlainDate.from(text) as Day;
}

/** A date-time in UTC; undefined for what is no `Temporal.Instant` that RFC 3339 can write. */
export function writeDateTime(value: unknown): string | undefined {
  return write(temporal().Instant, value, /^\d{4}-/);
}

/** A date; undefined for what is no `Temporal.PlainDate` that RFC 3339 can write. */
export function writeDay(value: unknown): string | undefined {
  return write(temporal().PlainDate, value, /^\d{4}-\d\d-\d\d$/);
}

interface From<T> {
  from(text: string): T;
}

interface Printing extends From<unknown> {
  readonly prototype: { toString(): string };
}

function write({ prototype }: Printing, value: unknown, form: RegExp): string | undefined {
  try {
    const text = prototype.toString.call(value);
    return form.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function temporal(): { readonly Instant: Printing; readonly PlainDate: Printing } {
  const { Temporal } = globalThis as unknown as {
    readonly Temporal?: { readonly Instant: Printing; readonly PlainDate: Printing };
  };
  if (Temporal) return Temporal;
  throw new TypeError("Unexpected runtime without Temporal, expected one that has it; load a polyfill before.");
}

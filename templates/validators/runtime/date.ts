// RFC 3339, section 5.6. Most date-times are of a day that every month has; one pattern is enough for them, and takes half
// the time. The others know all of the calendar but leap years, and all of the clock but leap seconds.

const common =
  /^\d\d\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const dateTime =
  /^\d\d\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
const date = /^\d\d\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/;

/** True for a date of RFC 3339 that the calendar knows: `2024-02-29`. */
export function isDate(value: unknown): boolean {
  return typeof value === "string" && date.test(value) && isInCalendar(value);
}

/** True for a date-time of RFC 3339 that calendar and clock know: `2024-02-29T12:00:00Z`. */
export function isDateTime(value: unknown): boolean {
  return typeof value === "string" && (common.test(value) || isRareDateTime(value));
}

function isRareDateTime(text: string): boolean {
  return dateTime.test(text) && isInCalendar(text) && isOnClock(text);
}

/** Only a leap year has a 29 February. */
function isInCalendar(text: string): boolean {
  if (!text.startsWith("02-29", 5)) return true;
  return digits(text, 2) === 0 ? digits(text, 0) % 4 === 0 : digits(text, 2) % 4 === 0;
}

/** A leap second, second 60, comes only at the end of a day in UTC. */
function isOnClock(text: string): boolean {
  if (digits(text, 17) < 60) return true;
  const last = text.charCodeAt(text.length - 1);
  const zone = text.length - 6;
  const offset = last === 90 || last === 122 ? 0 : digits(text, zone + 1) * 60 + digits(text, zone + 4);
  const minute = digits(text, 11) * 60 + digits(text, 14) + (text.charCodeAt(zone) === 45 ? offset : -offset);
  return (minute + 1440) % 1440 === 1439;
}

function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

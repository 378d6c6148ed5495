// @generated. Do not edit: run `schemadown generate`.

// RFC 3339, section 5.6. The patterns know all of the calendar but leap years, and all of the clock but leap seconds.
// The days that every month has come first: with them first, a date costs half as much.

const datePattern =
  /^\d\d\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31|02-29)$/;
const dateTimePattern =
  /^\d\d\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31|02-29)[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** True for a date of RFC 3339 that the calendar knows: `2024-02-29`. */
export function isDate(value: unknown): boolean {
  return typeof value === "string" && datePattern.test(value) && isInCalendar(value);
}

/** True for a date-time of RFC 3339 that calendar and clock know: `2024-02-29T12:00:00Z`. */
export function isDateTime(value: unknown): boolean {
  return typeof value === "string" && dateTimePattern.test(value) && isInCalendar(value) && isOnClock(value);
}

/** Only a leap year has a 29 February. Most texts end at the first test: the last digit of the day. */
function isInCalendar(text: string): boolean {
  if (text.charCodeAt(9) !== 57 || digits(text, 8) !== 29 || digits(text, 5) !== 2) return true;
  return digits(text, 2) === 0 ? digits(text, 0) % 4 === 0 : digits(text, 2) % 4 === 0;
}

/** A leap second, second 60, comes only at the end of a day in UTC. */
function isOnClock(text: string): boolean {
  if (text.charCodeAt(17) !== 54) return true;
  const last = text.charCodeAt(text.length - 1);
  const zone = text.length - 6;
  const offset = last === 90 || last === 122 ? 0 : digits(text, zone + 1) * 60 + digits(text, zone + 4);
  const minute = digits(text, 11) * 60 + digits(text, 14) + (text.charCodeAt(zone) === 45 ? offset : -offset);
  return (minute + 1440) % 1440 === 1439;
}

function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

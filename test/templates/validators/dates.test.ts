import fc from "fast-check";
import { expect, test } from "vitest";
import { isDate, isDateTime } from "../../../templates/validators/runtime/date.js";

const accepted = [
  "2024-01-01T00:00:00Z",
  "2024-01-01T23:59:59.123456789012Z",
  "2024-01-01t00:00:00z",
  "2024-01-01T00:00:00+05:30",
  "2024-01-01T00:00:00-00:00",
  "2024-01-01T00:00:00+23:59",
  "0000-02-29T00:00:00Z",
  "2000-02-29T00:00:00Z",
  "2024-02-29T00:00:00Z",
  "2016-12-31T23:59:60Z",
  "1990-12-31T15:59:60-08:00",
  "2017-01-01T05:29:60+05:30",
  "2017-01-01T00:58:60.5+00:59",
  "2016-12-31T23:58:60-00:01",
];

const rejected = [
  "",
  "2024-01-01",
  "2024-01-01T00:00Z",
  "2024-01-01T00:00:00",
  "2024-01-01 00:00:00Z",
  "2024-01-01T24:00:00Z",
  "2024-01-01T00:60:00Z",
  "2024-01-01T00:00:61Z",
  "2024-01-01T12:00:60Z",
  "2016-12-31T23:59:60+01:00",
  "2024-01-01T00:00:00+24:00",
  "2024-01-01T00:00:00+00:60",
  "2024-01-01T00:00:00+0530",
  "2024-01-01T00:00:00.Z",
  "2024-01-01T00:00:00,5Z",
  "2024-01-01T00:00:00Z\n",
  " 2024-01-01T00:00:00Z",
  "2023-02-29T00:00:00Z",
  "1900-02-29T00:00:00Z",
  "2024-02-30T00:00:00Z",
  "2024-04-31T00:00:00Z",
  "2024-13-01T00:00:00Z",
  "2024-00-01T00:00:00Z",
  "2024-01-00T00:00:00Z",
  "+002024-01-01T00:00:00Z",
  "٢٠٢٤-01-01T00:00:00Z",
  "2024-01-01T00:00:00ſ",
];

test.each(accepted)("%s is a date-time", (text) => expect(isDateTime(text)).toBe(true));
test.each(rejected)("%j is no date-time", (text) => expect(isDateTime(text)).toBe(false));

test("a date is a day that the calendar of JavaScript knows too", () => {
  for (let year = 0; year < 10_000; year += year === 4 ? 1795 : year === 2101 ? 7893 : 1) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const parts = [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))];
        const text = parts.join("-");
        const moment = new Date(`${text}T00:00:00Z`);
        const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
        if (isDate(text) !== isDay) expect.fail(text);
      }
    }
  }
});

test("every moment that JavaScript prints is a date-time, and a leap second only at the end of a UTC day", () => {
  const range = { min: new Date("0000-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true };
  fc.assert(fc.property(fc.date(range), (moment) => isDateTime(moment.toISOString())));
  const offset = fc.integer({ min: -1439, max: 1439 });
  const minute = fc.oneof(fc.constant(1439), fc.integer({ min: 0, max: 1439 }));
  fc.assert(
    fc.property(minute, offset, (utc, minutes) => {
      const clock = (count: number): string =>
        `${String(Math.floor(count / 60)).padStart(2, "0")}:${String(count % 60).padStart(2, "0")}`;
      const local = clock((utc + minutes + 2880) % 1440);
      const text = `2016-12-31T${local}:60${minutes < 0 ? "-" : "+"}${clock(Math.abs(minutes))}`;
      return isDateTime(text) === (utc === 1439);
    }),
    { numRuns: 2000 },
  );
});

test("long text takes linear time", () => {
  for (const text of [`2024-01-01T00:00:00.${"0".repeat(10_000_000)}`, "2024-01-01T00:00:00".repeat(500_000)]) {
    const start = performance.now();
    expect(isDateTime(text)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  }
  expect(isDateTime(`2024-01-01T00:00:00.${"0".repeat(100_000)}Z`)).toBe(true);
});

// @generated from Segment.md. Do not edit: run `schemadown generate`.

import type { Segment } from "../interfaces/Segment.js";
import * as v from "./runtime.js";

/** Checks a `Segment`, and speaks Standard Schema v1. */
export const segmentSchema: v.Schema<Segment> = v.object<Segment>("Segment", {
  startTime: v.required(v.dateTime),
  endTime: v.required(v.dateTime),
  type: v.optional(v.string),
  howEnded: v.optional(v.string),
  disconnectType: v.optional(v.string),
});

/** True when `value` is a `Segment`. */
export function isSegment(value: unknown): value is Segment {
  return v.is(segmentSchema, value);
}

/** `value` as a `Segment`, or every issue with it. */
export function validateSegment(value: unknown): v.Result<Segment> {
  return v.validate(segmentSchema, value);
}

/** `value` as a `Segment`; throws a `ValidationError` with every issue. */
export function parseSegment(value: unknown): Segment {
  return v.parse(segmentSchema, value);
}

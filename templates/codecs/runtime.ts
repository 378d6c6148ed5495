// What the codecs of this folder are made of. No dependencies; nothing happens when it is imported.

export type { DateTime, Day } from "./runtime/calendar.js";
export { convertBy, decode, encode, type Without } from "./runtime/codec.js";
export { dateTime, day, type Loose, list, map, own, plain, put, refuse, type Way } from "./runtime/convert.js";

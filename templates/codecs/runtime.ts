// What the codecs of this folder are made of. No dependencies; nothing happens when it is imported.

export type { DateTime, Day } from "./runtime/calendar.js";
export { decode, encode, type Without } from "./runtime/codec.js";

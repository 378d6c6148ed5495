// Values of a catalog's model, seeded, and through JSON text as they would come over a wire.

/** A generator of pseudo-random numbers in [0, 1): mulberry32. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

const two = (number) => String(number).padStart(2, "0");

/** What services send: mostly milliseconds and Z, on any day of the month. */
function dateTime(next) {
  const upTo = (count) => Math.floor(next() * count);
  const day = `${2015 + upTo(15)}-${two(1 + upTo(12))}-${two(1 + upTo(next() < 0.9 ? 28 : 30))}`;
  const safe = day.includes("-02-29") || day.includes("-02-30") ? day.replace(/-(29|30)$/, "-28") : day;
  const time = `${two(upTo(24))}:${two(upTo(60))}:${two(upTo(60))}`;
  return next() < 0.9 ? `${safe}T${time}.${String(upTo(1000)).padStart(3, "0")}Z` : `${safe}T${time}+0${upTo(10)}:30`;
}

/** @param models the models of a catalog, by name */
export function payloads(models, root) {
  const word = (next) => Math.floor(next() * 2 ** 40).toString(36);
  const value = (type, next, shape) => {
    switch (type.kind) {
      case "string":
        return type.format === "date-time" ? dateTime(next) : word(next).repeat(1 + Math.floor(next() * 4));
      case "integer":
        return Math.floor(next() * 3600);
      case "number":
        return Math.round(next() * 600) / 10;
      case "boolean":
        return next() < 0.5;
      case "array":
        return Array.from({ length: shape.length(next) }, () => value(type.items, next, shape));
      case "reference":
        return object(models.get(type.model), next, shape);
      default:
        throw new TypeError(`Unexpected type ${type.kind} in the benchmark's model`);
    }
  };
  const object = (model, next, shape) => {
    const present = model.properties.filter((property) => property.required || shape.has(next, property));
    if (shape.shuffled) {
      for (let at = present.length - 1; at > 0; at--) {
        const other = Math.floor(next() * (at + 1));
        [present[at], present[other]] = [present[other], present[at]];
      }
    }
    return Object.fromEntries(present.map((property) => [property.name, value(property.type, next, shape)]));
  };
  const wire = (subject) => JSON.parse(JSON.stringify(subject));
  const make = (count, seed, shape) => {
    const next = random(seed);
    return Array.from({ length: count }, (_, index) => wire(object(models.get(root), next, shape(index))));
  };
  const full = { has: () => true, length: () => 3 };
  const mixed = { has: (next) => next() < 0.6, length: (next) => Math.floor(next() * 5) };
  const scalars = models
    .get(root)
    .properties.filter(({ type }) => ["string", "boolean", "integer"].includes(type.kind) && !type.format);
  const few = new Set(scalars.slice(0, 4));
  const faults = (count, seed, spoil) =>
    make(count, seed, () => full).map((subject) => {
      spoil(subject);
      return wire(subject);
    });
  const sets = {
    full: () => make(64, 1, () => full),
    "four shapes": () => {
      const shapes = [11, 12, 13, 14].map((seed) => {
        const next = random(seed);
        const chosen = new Map();
        return {
          has: (_, property) => {
            if (!chosen.has(property)) chosen.set(property, next() < 0.6);
            return chosen.get(property);
          },
          length: () => 3,
        };
      });
      return make(64, 2, (index) => shapes[index % 4]);
    },
    minimal: () =>
      make(64, 3, (index) => ({ has: (_, property) => index % 2 === 0 && few.has(property), length: () => 0 })),
    "mixed, fixed order": () => make(1000, 4, () => mixed),
    "mixed, shuffled": () => make(1000, 5, () => ({ ...mixed, shuffled: true })),
    "several errors": () =>
      faults(64, 6, (subject) => {
        delete subject.segments[0].startTime;
        subject.segments[1].howEnded = 17;
        subject.segments[2].endTime = "2024-13-41T99:00:00Z";
        subject.callbackNumbers[1] = false;
        subject.wrapup.durationSeconds = 1.5;
      }),
  };
  /** 200 values that every contender must decide alike: `accepted` in the modes loose, strict and dates. */
  const corpus = () => {
    const next = random(7);
    const right = Array.from({ length: 100 }, (_, index) =>
      wire(object(models.get(root), next, index % 2 ? mixed : full)),
    );
    const cases = right.map((subject) => ({ subject, loose: true, strict: true, dates: true }));
    const wrong = (accepted, spoil) => {
      const subject = object(models.get(root), next, full);
      spoil(subject);
      cases.push({ subject: wire(subject), ...{ loose: false, strict: false, dates: false }, ...accepted });
    };
    const bad = { string: 12, boolean: "true", integer: "3", number: "4", array: { 0: "x" }, reference: "x" };
    for (const { name, type } of models.get(root).properties) wrong({}, (subject) => (subject[name] = bad[type.kind]));
    for (const { name, type } of models.get("Wrapup").properties)
      wrong({}, (subject) => (subject.wrapup[name] = bad[type.kind]));
    for (const name of ["startTime", "endTime"]) wrong({}, (subject) => delete subject.segments[1][name]);
    for (const date of [
      "",
      "yesterday",
      "2024-01-01",
      "2024-13-01T00:00:00Z",
      "2024-01-01T25:00:00Z",
      "24-01-01T00:00:00Z",
      "2024-01-01T00:00:00Zjunk",
    ])
      wrong({ loose: true, strict: true }, (subject) => (subject.segments[0].endTime = date));
    for (const place of ["wrapup", "voicemail", "dialerPreview"])
      wrong({ loose: true, dates: true }, (subject) => (subject[place].strange = 1));
    wrong({}, (subject) => (subject.segments[0] = null));
    wrong({}, (subject) => (subject.timeoutSeconds = 1.5));
    for (const subject of [null, 1, "x", true]) cases.push({ subject, loose: false, strict: false, dates: false });
    while (cases.length < 200)
      cases.push({ subject: wire(object(models.get(root), next, mixed)), loose: true, strict: true, dates: true });
    return cases.slice(0, 200);
  };
  return { sets, corpus };
}

import { test } from "vitest";
import { parse } from "../../generator/parse.js";
import { folders, joined, readFolder } from "./corpus.js";
import { readProbe } from "./probe.js";
import { verdicts } from "./score.js";

test("scores", () => {
  const truth = readProbe();
  for (const folder of folders()) {
    if (process.env.ONLY && !folder.includes(process.env.ONLY)) continue;
    const { catalog } = parse(readFolder(folder));
    const all = verdicts(catalog, truth, joined(folder));
    const invented = all.filter(({ result }) => result === "invented");
    const missed: Record<string, number> = {};
    for (const { result, lost, aspect } of all)
      if (result === "missed") missed[lost ?? `?${aspect}`] = (missed[lost ?? `?${aspect}`] ?? 0) + 1;
    console.log(folder, all.length, "invented", invented.length, JSON.stringify(missed));
    for (const { model, property, aspect, detail } of invented)
      console.log("     ", model, property ?? "", aspect, detail.slice(0, 150));
    if (process.env.MISSED)
      for (const { model, property, aspect, detail, result, lost } of all)
        if (result === "missed") console.log("   -  ", lost, model, property ?? "", aspect, detail.slice(0, 150));
  }
});

import { appendFileSync } from "node:fs";

/** Loaded into every Node process of a contender: leaves the most memory that it held, in kilobytes. */
process.on("exit", () => {
  if (process.env.BENCH_MEMORY) appendFileSync(process.env.BENCH_MEMORY, `${process.resourceUsage().maxRSS}\n`);
});

// Loaded with `node --import` before the program: ends it, as `kill -9` does, right before the n-th time that it changes
// something on the disk below a folder. KILL_AT is n, KILL_BELOW the folder.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";

const { KILL_AT: at, KILL_BELOW: below } = process.env;
let count = 0;
for (const name of ["mkdirSync", "writeFileSync", "copyFileSync", "renameSync", "rmSync", "rmdirSync"]) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    const paths = [path, rest[0]].filter((argument) => typeof argument === "string");
    if (paths.some((argument) => resolve(argument).startsWith(below)) && ++count === Number(at)) {
      process.kill(process.pid, "SIGKILL");
      for (;;); // until the signal arrives
    }
    return original(path, ...rest);
  };
}
syncBuiltinESMExports();

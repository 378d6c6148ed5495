// Loaded with `node --import` before the program: whatever changes the disk, starts a process or asks the network throws.
import childProcess from "node:child_process";
import dns from "node:dns";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const forbid = (module, names) => {
  for (const name of names) {
    module[name] = () => {
      throw new Error(`hands off: ${name}`);
    };
  }
};
const writing =
  /^(?:mkdir|mkdtemp|write|writev|writeFile|appendFile|copyFile|cp|rename|rm|rmdir|unlink|link|symlink|truncate|ftruncate|chmod|chown|utimes|lutimes|futimes|createWriteStream)(?:Sync)?$/;
forbid(
  fs,
  Object.keys(fs).filter((name) => writing.test(name) && name !== "writeSync"),
);
forbid(
  fs.promises,
  Object.keys(fs.promises).filter((name) => writing.test(name)),
);
forbid(childProcess, ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]);
forbid(net, ["connect", "createConnection"]);
forbid(dns, ["lookup", "resolve"]);
forbid(net.Socket.prototype, ["connect"]);
syncBuiltinESMExports();
